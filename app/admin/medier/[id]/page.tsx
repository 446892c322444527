import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { Field } from "#components/admin/field.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskAsset } from "#domain/media/queries/desk-asset.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { ClientWords } from "../../../client-words.tsx"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { editorPath } from "../../entry-paths.ts"
import { describe, remove } from "../actions.ts"

export const metadata: Metadata = { title: translator("da")("admin.section.media") }

/** One picture or file: what it says, whose it is, where it is used. */
export default async function AssetPage({ params, searchParams }: PageProps<{ id: string }>) {
  const t = translator("da")
  const { number } = formats("da")
  const { id } = await params
  const path = `/admin/medier/${id}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const asset = await ask(actor, path, deskAsset(actor, id))
  const isSaved = (await searchParams).gemt === "ja"
  const mayRemove = allows(actor, "media.remove")
  return (
    <AdminPage
      actor={actor}
      section="media"
      title={asset.filename}
      parent={{ href: "/admin/medier", label: t("admin.section.media") }}
    >
      {isSaved ? (
        <p className="told" data-mood="good" role="status">
          {t("admin.editor.saved")}
        </p>
      ) : null}
      {asset.failure ? (
        <p className="told" role="alert">
          {t("admin.media.whyFailed")} {t(asset.failure)}
        </p>
      ) : null}
      <ClientWords namespaces={["admin.media", "errors", "media"]}>
        <div className="two-columns">
          <div>
            {asset.kind === "IMAGE" && asset.src ? (
              <img className="media-large" src={asset.src} alt={asset.alt} />
            ) : (
              <p className="media-blank">
                {asset.src ? (
                  <a href={asset.src}>{asset.filename}</a>
                ) : (
                  t(`admin.media.state.${asset.status}.${asset.kind}`)
                )}
              </p>
            )}
          </div>
          <ActForm
            action={describe}
            fields={{ id }}
            label={t("admin.media.save")}
            plain={false}
            name="describe"
          >
            {asset.kind === "IMAGE" ? (
              <Field id="alt" label={t("admin.editor.alt")} hint={t("admin.editor.altHint")}>
                {(control) => (
                  <textarea {...control} name="alt" rows={3} maxLength={500} defaultValue={asset.alt} />
                )}
              </Field>
            ) : null}
            <Field id="credit" label={t("admin.media.credit")} hint={t("admin.media.creditHint")}>
              {(control) => <input {...control} name="credit" maxLength={200} defaultValue={asset.credit} />}
            </Field>
          </ActForm>
        </div>
        <section className="block">
          <h2>{t("admin.media.usedTitle")}</h2>
          {asset.uses.length === 0 ? (
            <p className="quiet">{t("admin.media.notUsed")}</p>
          ) : (
            <ul className="lines">
              {asset.uses.map((use) => (
                <li key={use.entryId}>
                  <a href={editorPath(use.kind, use.entryId)}>{use.title || t("admin.entries.untitled")}</a>
                  <span className="quiet">
                    {t(`admin.kind.${use.kind}`)} {t(`library.state.${use.state}`)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="block">
          <h2>{t("admin.media.facts")}</h2>
          <dl className="facts">
            {asset.width && asset.height ? (
              <>
                <dt>{t("admin.media.size")}</dt>
                <dd>
                  {t("admin.media.pixels", { width: number(asset.width), height: number(asset.height) })}
                </dd>
              </>
            ) : null}
            <dt>{t("admin.media.bytesTitle")}</dt>
            <dd>{t("admin.media.bytes", { kb: number(Math.ceil(asset.bytes / 1024)) })}</dd>
            <dt>{t("admin.media.uploaded")}</dt>
            <dd>
              <Moment at={asset.createdAt} /> {asset.by}
            </dd>
          </dl>
        </section>
        {mayRemove && !asset.uses.some(({ state }) => state === "live" || state === "scheduled") ? (
          <section className="block">
            <h2>{t("admin.media.remove")}</h2>
            <p className="block-text">{t("admin.media.removeText", { name: asset.filename })}</p>
            <ActForm action={remove} fields={{ id }} label={t("admin.media.remove")} name="remove" />
          </section>
        ) : null}
      </ClientWords>
    </AdminPage>
  )
}
