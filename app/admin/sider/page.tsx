import type { Metadata } from "next"
import { EntryState } from "#components/admin/entry-state.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { PageTree } from "#components/admin/page-tree.tsx"
import { TwinMark } from "#components/admin/twin-mark.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskPageTree, type TreeLine } from "#domain/content/queries/desk-page-tree.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/sider"

export const metadata: Metadata = { title: translator("da")("admin.section.pages") }

/** The tree of pages, each below its parent, put in order here. */
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
      {rows.length === 0 ? (
        <EmptyList
          empty={{
            title: t("admin.entries.empty.PAGE.title"),
            text: t("admin.entries.empty.PAGE.text"),
            action: create,
          }}
        />
      ) : (
        <ClientWords namespaces={["tidy.order", "tidy.tree", "tidy.said", "errors", "content"]}>
          <PageTree
            label={t("admin.section.pages")}
            pages={rows.map((row) => ({
              id: row.id,
              title: row.title || t("admin.entries.untitled"),
              version: row.version,
              depth: row.depth,
              children: <PageLine row={row} />,
            }))}
          />
        </ClientWords>
      )}
    </AdminPage>
  )
}

function PageLine({ row }: { row: TreeLine }) {
  const t = translator("da")
  return (
    <>
      <span className="order-title">
        <a href={`${path}/${row.id}`}>{row.title || t("admin.entries.untitled")}</a>
        {row.isSample ? <span className="quiet"> {t("admin.editor.sample")}</span> : null}
        <TwinMark state={row.twinState} />
        <span className="below">
          {row.path}
          {row.inFooter ? ` · ${t("admin.entries.inFooter")}` : ""}
        </span>
      </span>
      <EntryState status={row.status} hasNewer={row.hasNewer} />
      <span className="quiet">
        <Moment at={row.updatedAt} /> {row.by}
      </span>
    </>
  )
}
