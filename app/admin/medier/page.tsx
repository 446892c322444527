import type { Metadata } from "next"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { EmptyList, Pages } from "#components/admin/list.tsx"
import { MediaGrid } from "#components/admin/media-grid.tsx"
import { MediaUpload } from "#components/admin/media-upload.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskMedia } from "#domain/media/queries/desk-media.ts"
import { translator } from "#messages/translate.ts"
import { MediaKind } from "#platform/database/enums.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/medier"
const pageSize = 48

export const metadata: Metadata = { title: translator("da")("admin.section.media") }

export default async function MediaPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "slags", "brug", "side"])
  const { rows, total } = await ask(
    actor,
    path,
    deskMedia(actor, {
      kind: oneOf(Object.values(MediaKind), address.values.slags),
      search: address.values.soeg ?? "",
      tag: "",
      only: address.values.brug === "ingen" ? "unused" : null,
      page: pageNumber(address),
      pageSize,
    }),
  )
  return (
    <AdminPage actor={actor} section="media" title={t("admin.section.media")}>
      {allows(actor, "media.upload") ? (
        <ClientWords namespaces={["admin.media", "admin.editor", "errors", "media"]}>
          <MediaUpload />
        </ClientWords>
      ) : null}
      <Filters
        address={address}
        searchLabel={t("admin.media.search")}
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
            name: "brug",
            label: t("admin.media.use"),
            choices: [{ value: "ingen", label: t("admin.media.unused") }],
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
          <MediaGrid assets={rows} />
          <Pages address={address} total={total} pageSize={pageSize} />
        </>
      )}
    </AdminPage>
  )
}
