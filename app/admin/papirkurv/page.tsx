import type { Metadata } from "next"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { RestoreLine } from "#components/admin/restore-line.tsx"
import { State } from "#components/admin/state.tsx"
import { deskTrash } from "#domain/content/queries/desk-trash.ts"
import { deskTrashLeaving } from "#domain/content/queries/desk-trash-leaving.ts"
import { daysInTrash } from "#domain/content/rules/trash.ts"
import { translator } from "#messages/translate.ts"
import { EntryKind } from "#platform/database/enums.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { editorPath } from "../entry-paths.ts"

const path = "/admin/papirkurv"
const pageSize = 50

export const metadata: Metadata = { title: translator("da")("admin.section.trash") }

/** What was thrown out, by whom and until when it can be fetched back. */
export default async function TrashPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "slags", "snart", "side"])
  const [{ rows, total }, leaving] = await Promise.all([
    ask(
      actor,
      path,
      deskTrash(actor, {
        kind: oneOf(Object.values(EntryKind), address.values.slags),
        search: address.values.soeg ?? "",
        isLeaving: address.values.snart === "ja",
        page: pageNumber(address),
        pageSize,
      }),
    ),
    deskTrashLeaving(actor, 1),
  ])
  return (
    <AdminPage actor={actor} section="trash" title={t("admin.section.trash")}>
      <p className="block-text">{t("tidy.trash.text", { days: daysInTrash })}</p>
      {leaving.total > 0 ? (
        <p className="told">
          {t("tidy.trash.leavingText", { count: leaving.total })}{" "}
          <a href={`${path}?snart=ja`}>{t("tidy.trash.leavingShow")}</a>
        </p>
      ) : null}
      <Filters
        address={address}
        searchLabel={t("tidy.trash.search")}
        filters={[
          {
            name: "slags",
            label: t("tidy.trash.kind"),
            choices: Object.values(EntryKind).map((value) => ({ value, label: t(`admin.kind.${value}`) })),
          },
          {
            name: "snart",
            label: t("tidy.trash.until"),
            choices: [{ value: "ja", label: t("tidy.trash.leaving") }],
          },
        ]}
      />
      <ClientWords namespaces={["tidy.trash", "errors", "content"]}>
        <List
          address={address}
          label={t("admin.section.trash")}
          rows={rows}
          rowKey={(row) => row.id}
          total={total}
          pageSize={pageSize}
          empty={{ title: t("tidy.trash.emptyTitle"), text: t("tidy.trash.emptyText") }}
          columns={[
            {
              key: "title",
              label: t("admin.entries.title"),
              cell: (row) => (
                <>
                  <a href={editorPath(row.kind, row.id)}>{row.title || t("admin.entries.untitled")}</a>
                  {row.below.length > 0 ? (
                    <span className="below">
                      {t("tidy.trash.below", { count: row.below.length, titles: row.below.join(", ") })}
                    </span>
                  ) : null}
                </>
              ),
            },
            {
              key: "kind",
              label: t("tidy.trash.kind"),
              cell: (row) => (
                <>
                  {t(`admin.kind.${row.kind}`)}
                  {row.isTwin ? <span className="quiet"> {t("admin.twin.title")}</span> : null}
                </>
              ),
            },
            {
              key: "when",
              label: t("tidy.trash.when"),
              cell: (row) => (
                <>
                  <Moment at={row.trashedAt} /> <span className="quiet">{row.by}</span>
                </>
              ),
            },
            {
              key: "until",
              label: t("tidy.trash.until"),
              cell: (row) =>
                row.isHeld ? <State mood="rest">{t("tidy.trash.held")}</State> : <Moment at={row.leavesAt} />,
            },
            {
              key: "restore",
              label: t("tidy.trash.restore"),
              cell: (row) => (
                <RestoreLine
                  id={row.id}
                  version={row.version}
                  title={row.title || t("admin.entries.untitled")}
                  href={editorPath(row.kind, row.id)}
                />
              ),
            },
          ]}
        />
      </ClientWords>
    </AdminPage>
  )
}
