import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { Field } from "#components/admin/field.tsx"
import { MediaCrop } from "#components/admin/media-crop.tsx"
import { MediaReplace } from "#components/admin/media-replace.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { fileFacts, sizeOf } from "#components/body/file-facts.ts"
import { allows } from "#domain/access/demand.ts"
import { type DeskAssetWhole, deskAsset } from "#domain/media/queries/desk-asset.ts"
import { mediaTags } from "#domain/media/queries/media-tags.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { MediaLicence } from "#platform/database/enums.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { ClientWords } from "../../../client-words.tsx"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { editorPath } from "../../entry-paths.ts"
import { describe, remove } from "../actions.ts"

const t = translator("da")

export const metadata: Metadata = { title: t("admin.section.media") }

/** One picture or file: what it says, whose it is, what of it is shown, where it is used, and what may take its place. */
export default async function AssetPage({ params, searchParams }: PageProps<{ id: string }>) {
  const { id } = await params
  const path = `/admin/medier/${id}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const [asset, tags] = await ask(actor, path, Promise.all([deskAsset(actor, id), mediaTags(actor)]))
  const { gemt, erstattet } = await searchParams
  const isSaved = gemt === "ja" || erstattet === "ja"
  const isKept = asset.uses.some(({ state }) => state === "live" || state === "scheduled")
  return (
    <AdminPage
      actor={actor}
      section="media"
      title={asset.filename}
      parent={{ href: "/admin/medier", label: t("admin.section.media") }}
    >
      {isSaved ? (
        <p className="told" data-mood="good" role="status">
          {t(erstattet === "ja" ? "library.replaced" : "admin.editor.saved")}
        </p>
      ) : null}
      {asset.isBeingMade ? (
        <p className="told" role="status">
          {t("library.beingMade")} <a href={path}>{t("library.lookAgain")}</a>
        </p>
      ) : null}
      {asset.failure ? (
        <p className="told" role="alert">
          {t("admin.media.whyFailed")} {t(asset.failure)}
        </p>
      ) : null}
      <ClientWords namespaces={["admin.media", "admin.editor", "errors", "media", "library"]}>
        <div className="two-columns">
          <Shown asset={asset} />
          <Words asset={asset} tags={tags.map(({ label }) => label)} />
        </div>
        {asset.size && asset.status !== "FAILED" && allows(actor, "media.crop") ? (
          <section className="block">
            <h2>{t("library.crop.title")}</h2>
            <p className="block-text">{t("library.crop.text")}</p>
            <MediaCrop
              key={asset.rendering}
              id={id}
              size={asset.size}
              crop={asset.crop}
              focal={asset.focal}
              rendering={asset.rendering}
            />
          </section>
        ) : null}
        <Uses asset={asset} />
        {allows(actor, "media.replace") ? (
          <section className="block">
            <h2>{t("library.replace")}</h2>
            <MediaReplace
              id={id}
              kind={asset.kind}
              hint={t("library.replaceText", { count: asset.uses.length })}
            />
          </section>
        ) : null}
        <Facts asset={asset} />
        {allows(actor, "media.remove") && !isKept ? (
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

interface Of {
  readonly asset: DeskAssetWhole
}

function Shown({ asset }: Of) {
  return (
    <div>
      {asset.kind === "IMAGE" && asset.src ? (
        <img className="media-large" src={asset.src} alt={asset.alt} />
      ) : (
        <p className="media-blank">
          {asset.src ? (
            <a href={asset.src}>
              {asset.filename} ({fileFacts("da", asset)})
            </a>
          ) : (
            t(`admin.media.state.${asset.status}.${asset.kind}`)
          )}
        </p>
      )}
    </div>
  )
}

function Words({ asset, tags }: Of & { tags: readonly string[] }) {
  return (
    <ActForm
      action={describe}
      fields={{ id: asset.id }}
      label={t("admin.media.save")}
      plain={false}
      name="describe"
    >
      {asset.kind === "IMAGE" ? (
        <Field id="alt" label={t("library.altFirst")} hint={t("library.altFirstHint")}>
          {(control) => (
            <textarea {...control} name="alt" rows={3} maxLength={500} defaultValue={asset.alt} />
          )}
        </Field>
      ) : null}
      <Field id="credit" label={t("admin.media.credit")} hint={t("admin.media.creditHint")}>
        {(control) => <input {...control} name="credit" maxLength={200} defaultValue={asset.credit} />}
      </Field>
      <Field id="licence" label={t("library.licenceLabel")} hint={t("library.licenceHint")}>
        {(control) => (
          <select {...control} name="licence" defaultValue={asset.licence ?? ""}>
            <option value="">{t("library.licenceNone")}</option>
            {Object.values(MediaLicence).map((licence) => (
              <option key={licence} value={licence}>
                {t(`library.licence.${licence}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="licenceNote" label={t("library.licenceNote")} hint={t("library.licenceNoteHint")}>
        {(control) => (
          <input {...control} name="licenceNote" maxLength={500} defaultValue={asset.licenceNote} />
        )}
      </Field>
      <Field
        id="tags"
        label={t("library.tags")}
        hint={
          <>
            {t("library.tagsHint")} {tags.slice(0, 12).join(", ")}
          </>
        }
      >
        {(control) => (
          <input {...control} name="tags" maxLength={1_000} defaultValue={asset.tags.join(", ")} />
        )}
      </Field>
    </ActForm>
  )
}

function Uses({ asset }: Of) {
  return (
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
                {t(`admin.kind.${use.kind}`)}
                {use.locale === "en" ? ` · ${t("library.english")}` : ""} · {t(`library.state.${use.state}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {asset.duplicates.length > 0 ? (
        <>
          <h3>{t("library.duplicates")}</h3>
          <ul className="lines">
            {asset.duplicates.map((other) => (
              <li key={other.id}>
                <a href={`/admin/medier/${other.id}`}>{other.filename}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Facts({ asset }: Of) {
  const { number } = formats("da")
  return (
    <section className="block">
      <h2>{t("admin.media.facts")}</h2>
      <dl className="facts">
        {asset.size ? (
          <>
            <dt>{t("admin.media.size")}</dt>
            <dd>
              {t("admin.media.pixels", {
                width: number(asset.size.width),
                height: number(asset.size.height),
              })}
            </dd>
          </>
        ) : null}
        <dt>{t("admin.media.bytesTitle")}</dt>
        <dd>{sizeOf("da", asset.bytes)}</dd>
        <dt>{t("admin.media.uploaded")}</dt>
        <dd>
          <Moment at={asset.createdAt} /> {asset.by}
        </dd>
      </dl>
    </section>
  )
}
