import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { Field } from "#components/admin/field.tsx"
import { allows } from "#domain/access/demand.ts"
import { categoryList } from "#domain/content/queries/category-list.ts"
import { deskMailWay } from "#domain/mail/queries/desk-mail-way.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import type { PageProps } from "../../asked.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { sendTest } from "../post/actions.ts"
import { category } from "./actions.ts"

const path = "/admin/indstillinger"

export const metadata: Metadata = { title: translator("da")("admin.section.settings") }

export default async function SettingsPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const categories = await ask(actor, path, categoryList(actor))
  const isSaved = (await searchParams).gemt === "ja"
  return (
    <AdminPage actor={actor} section="settings" title={t("admin.section.settings")}>
      {isSaved ? (
        <p className="told" data-mood="good" role="status">
          {t("admin.editor.saved")}
        </p>
      ) : null}
      <ClientWords namespaces={["errors", "content", "mail"]}>
        {allows(actor, "content.categories") ? (
          <section className="block">
            <h2>{t("admin.settings.categories")}</h2>
            <p className="block-text">
              {t("admin.settings.categoriesText")} <a href="/admin/emner">{t("tidy.tags.link")}</a>
            </p>
            <ul className="category-list">
              {[...categories, null].map((one) => (
                <li key={one?.id ?? "new"}>
                  <ActForm
                    action={category}
                    fields={one ? { id: one.id } : {}}
                    label={t(one ? "admin.settings.save" : "admin.settings.add")}
                    name={one ? "category-save" : "category-add"}
                  >
                    <div className="form-row">
                      <Field
                        id={`label-${one?.id ?? "new"}`}
                        label={t(one ? "admin.settings.label" : "admin.settings.newLabel")}
                        hint={one ? t("admin.settings.used", { count: one.count }) : undefined}
                      >
                        {(control) => (
                          <input
                            {...control}
                            name="label"
                            required
                            maxLength={60}
                            defaultValue={one?.label ?? ""}
                          />
                        )}
                      </Field>
                      <Field id={`en-${one?.id ?? "new"}`} label={t("admin.settings.labelEn")}>
                        {(control) => (
                          <input
                            {...control}
                            name="labelEn"
                            maxLength={60}
                            lang="en"
                            defaultValue={one?.labelEn ?? ""}
                          />
                        )}
                      </Field>
                      <Field id={`position-${one?.id ?? "new"}`} label={t("admin.fact.position")}>
                        {(control) => (
                          <input
                            {...control}
                            name="position"
                            type="number"
                            min={0}
                            max={999}
                            defaultValue={one?.position ?? categories.length + 1}
                          />
                        )}
                      </Field>
                    </div>
                  </ActForm>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {allows(actor, "mail.test") ? (
          <section className="block">
            <h2>{t("admin.settings.mail")}</h2>
            <MailWay way={await ask(actor, path, deskMailWay(actor))} />
            <ActForm action={sendTest} label={t("admin.settings.sendTest")} name="test-mail">
              <Field id="to" label={t("admin.mail.to")} hint={t("admin.settings.sendTestHint")}>
                {(control) => (
                  <input
                    {...control}
                    name="to"
                    type="email"
                    required
                    defaultValue={actor.email}
                    autoComplete="email"
                  />
                )}
              </Field>
            </ActForm>
          </section>
        ) : null}
      </ClientWords>
    </AdminPage>
  )
}

function MailWay({ way }: { way: Awaited<ReturnType<typeof deskMailWay>> }) {
  const t = translator("da")
  return (
    <dl className="facts">
      <dt>{t("admin.settings.site")}</dt>
      <dd>{way.siteUrl}</dd>
      <dt>{t("admin.settings.from")}</dt>
      <dd>{way.from}</dd>
      <dt>{t("admin.settings.way")}</dt>
      <dd>{way.server ? t("admin.settings.smtp", { server: way.server }) : t("admin.settings.files")}</dd>
    </dl>
  )
}
