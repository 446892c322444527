import type { Metadata } from "next"
import { listAddress } from "#components/admin/address.ts"
import { EntryState } from "#components/admin/entry-state.tsx"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { TwinMark } from "#components/admin/twin-mark.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskPageTree } from "#domain/content/queries/desk-page-tree.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/sider"

export const metadata: Metadata = { title: translator("da")("admin.section.pages") }

/** The tree of pages, each below its parent. */
export default async function PagesPage() {
  const t = translator("da")
  const actor = await deskActor(path)
  const rows = await ask(actor, path, deskPageTree(actor))
  const create = allows(actor, "content.write") ? (
    <a className="button" href={`${path}/ny`}>
      {t("admin.entries.new.PAGE")}
    </a>
  ) : null
  return (
    <AdminPage actor={actor} section="pages" title={t("admin.section.pages")} actions={create}>
      <List
        address={listAddress(path, {}, [])}
        label={t("admin.section.pages")}
        rows={rows}
        rowKey={(row) => row.id}
        total={rows.length}
        pageSize={Math.max(1, rows.length)}
        empty={{
          title: t("admin.entries.empty.PAGE.title"),
          text: t("admin.entries.empty.PAGE.text"),
          action: create,
        }}
        columns={[
          {
            key: "title",
            label: t("admin.entries.title"),
            cell: (row) => (
              <>
                {row.depth > 0 ? (
                  <span className="tree-step">
                    {"\u2002\u2002".repeat(row.depth - 1)}
                    <span aria-hidden="true">└ </span>
                    <span className="for-ears">{t("admin.entries.below", { depth: row.depth })} </span>
                  </span>
                ) : null}
                <a href={`${path}/${row.id}`}>{row.title || t("admin.entries.untitled")}</a>
                {row.isSample ? <span className="quiet"> {t("admin.editor.sample")}</span> : null}
                {row.hasTwin ? <TwinMark /> : null}
              </>
            ),
          },
          {
            key: "path",
            label: t("admin.fact.slug"),
            cell: (row) => <span className="quiet">{row.path}</span>,
          },
          {
            key: "status",
            label: t("admin.list.status"),
            cell: (row) => <EntryState status={row.status} hasNewer={row.hasNewer} />,
          },
          {
            key: "footer",
            label: t("admin.entries.footer"),
            cell: (row) => (row.inFooter ? t("admin.entries.inFooter") : ""),
          },
          {
            key: "edited",
            label: t("admin.entries.edited"),
            cell: (row) => (
              <>
                <Moment at={row.updatedAt} /> <span className="quiet">{row.by}</span>
              </>
            ),
          },
        ]}
      />
    </AdminPage>
  )
}
