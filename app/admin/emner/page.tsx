import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { Field } from "#components/admin/field.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { deskTags } from "#domain/content/queries/desk-tags.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import type { PageProps } from "../../asked.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { keepTag } from "./actions.ts"

const path = "/admin/emner"

export const metadata: Metadata = { title: translator("da")("tidy.tags.title") }

/** The tags: how each is written in both languages, and the page that lists what carries it. */
export default async function TagsPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const tags = await ask(actor, path, deskTags(actor))
  const isSaved = (await searchParams).gemt === "ja"
  return (
    <AdminPage
      actor={actor}
      section="settings"
      title={t("tidy.tags.title")}
      parent={{ href: "/admin/indstillinger", label: t("admin.section.settings") }}
    >
      {isSaved ? (
        <p className="told" data-mood="good" role="status">
          {t("admin.editor.saved")}
        </p>
      ) : null}
      <p className="block-text">{t("tidy.tags.text")}</p>
      {tags.length === 0 ? (
        <EmptyList empty={{ title: t("tidy.tags.emptyTitle"), text: t("tidy.tags.emptyText") }} />
      ) : null}
      <ClientWords namespaces={["errors", "content"]}>
        <ul className="category-list">
          {tags.map(({ id, key, label, labelEn, count }) => (
            <li key={id}>
              <ActForm action={keepTag} fields={{ id }} label={t("admin.settings.save")} name="tag-save">
                <div className="form-row">
                  <Field
                    id={`label-${id}`}
                    label={t("tidy.tags.label")}
                    hint={
                      <>
                        {t("tidy.tags.count", { count })} <a href={`/emner/${key}`}>/emner/{key}</a>
                      </>
                    }
                  >
                    {(control) => (
                      <input {...control} name="label" required maxLength={40} defaultValue={label} />
                    )}
                  </Field>
                  <Field id={`en-${id}`} label={t("admin.settings.labelEn")}>
                    {(control) => (
                      <input {...control} name="labelEn" maxLength={40} lang="en" defaultValue={labelEn} />
                    )}
                  </Field>
                </div>
              </ActForm>
            </li>
          ))}
        </ul>
      </ClientWords>
    </AdminPage>
  )
}
