import type { Metadata } from "next"
import { type Asked, listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { EmptyList, Pages } from "#components/admin/list.tsx"
import { MediaGrid } from "#components/admin/media-grid.tsx"
import { MediaSelection } from "#components/admin/media-selection.tsx"
import { MediaUpload } from "#components/admin/media-upload.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskMedia, narrowings } from "#domain/media/queries/desk-media.ts"
import { mediaTags } from "#domain/media/queries/media-tags.ts"
import { translator } from "#messages/translate.ts"
import { MediaKind } from "#platform/database/enums.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { removeChosen, tagChosen } from "./actions.ts"

const path = "/admin/medier"
const pageSize = 48

export const metadata: Metadata = { title: translator("da")("admin.section.media") }

/** The media library: upload, search, narrow, and do something with several at once. */
export default async function MediaPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const asked = await searchParams
  const address = listAddress(path, asked, ["soeg", "slags", "maerke", "kun", "side"])
  const [{ rows, total }, tags] = await ask(
    actor,
    path,
    Promise.all([
      deskMedia(actor, {
        kind: oneOf(Object.values(MediaKind), address.values.slags),
        search: address.values.soeg ?? "",
        tag: address.values.maerke ?? "",
        only: oneOf(narrowings, address.values.kun),
        page: pageNumber(address),
        pageSize,
      }),
      mediaTags(actor),
    ]),
  )
  const told = toldOf(asked)
  return (
    <AdminPage actor={actor} section="media" title={t("admin.section.media")}>
      {told ? (
        <p className="told" data-mood="good" role="status">
          {told}
        </p>
      ) : null}
      <ClientWords namespaces={["admin.media", "admin.editor", "errors", "media", "library"]}>
        {allows(actor, "media.upload") ? <MediaUpload /> : null}
        <datalist id="media-tags">
          {tags.map(({ label }) => (
            <option key={label} value={label} />
          ))}
        </datalist>
        <Filters
          address={address}
          searchLabel={t("library.search")}
          filters={[
            {
              name: "slags",
              label: t("admin.media.kind"),
              choices: Object.values(MediaKind).map((value) => ({
                value,
                label: t(`admin.media.kinds.${value}`),
              })),
            },
            {
              name: "maerke",
              label: t("library.tag"),
              choices: tags.map(({ label, count }) => ({ value: label, label: `${label} (${count})` })),
            },
            {
              name: "kun",
              label: t("library.only"),
              choices: narrowings.map((value) => ({ value, label: t(`library.narrowed.${value}`) })),
            },
          ]}
        />
        {total === 0 ? (
          <EmptyList empty={{ title: t("admin.media.emptyTitle"), text: t("admin.media.emptyText") }} />
        ) : (
          <>
            <p className="list-count" role="status">
              {t("admin.list.count", { count: total })}
            </p>
            <MediaSelection
              tag={tagChosen}
              {...(allows(actor, "media.remove") ? { remove: removeChosen } : {})}
            >
              <MediaGrid assets={rows} />
            </MediaSelection>
            <Pages address={address} total={total} pageSize={pageSize} />
          </>
        )}
      </ClientWords>
    </AdminPage>
  )
}

/** What the act before has done, by the numbers that it left in the address. */
function toldOf({ slettet, blev, maerket }: Asked): string | null {
  const t = translator("da")
  const count = (value: unknown) =>
    typeof value === "string" && /^\d{1,4}$/.test(value) ? Number(value) : null
  const [removed, tagged] = [count(slettet), count(maerket)]
  if (removed !== null) return t("library.removed", { removed, stayed: count(blev) ?? 0 })
  return tagged === null ? null : t("library.tagged", { count: tagged })
}
