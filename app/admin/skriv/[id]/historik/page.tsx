import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { entryHistory, type HistoryLine } from "#domain/content/queries/entry-history.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import { isId, type PageProps } from "../../../../asked.ts"
import { AdminPage } from "../../../admin-page.tsx"
import { deskActor } from "../../../desk-actor.ts"
import { editorPath, listOf } from "../../../entry-paths.ts"

const pageSize = 100

export const metadata: Metadata = { title: translator("da")("tidy.history.title") }

/** Who did what to one entry, and when. */
export default async function HistoryPage({ params, searchParams }: PageProps<{ id: string }>) {
  const t = translator("da")
  const { id } = await params
  const path = `/admin/skriv/${id}/historik`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const address = listAddress(path, await searchParams, ["side"])
  const history = await ask(actor, path, entryHistory(actor, { id, page: pageNumber(address), pageSize }))
  return (
    <AdminPage
      actor={actor}
      section={listOf[history.kind].section}
      title={t("tidy.history.title")}
      parent={{ href: editorPath(history.kind, id), label: history.title || t("admin.entries.untitled") }}
    >
      <List
        address={address}
        label={t("tidy.history.title")}
        rows={history.rows}
        rowKey={(row) => row.id}
        total={history.total}
        pageSize={pageSize}
        empty={{ title: t("tidy.history.title"), text: t("tidy.history.empty") }}
        columns={[
          { key: "what", label: t("tidy.history.what"), cell: whatOf },
          {
            key: "who",
            label: t("tidy.history.who"),
            cell: (row) => row.who || t(row.isPerson ? "tidy.history.erased" : "tidy.history.byItself"),
          },
          { key: "at", label: t("tidy.history.at"), cell: (row) => <Moment at={row.at} /> },
        ]}
      />
    </AdminPage>
  )
}

function whatOf({ operation, details, times }: HistoryLine) {
  const t = translator("da")
  const key = `tidy.history.did.${operation.replace(".", "-")}`
  const said = t(key)
  const facts = Object.entries(details).filter(([, value]) => value !== null && value !== "")
  return (
    <>
      {said === key ? t("tidy.history.other", { operation }) : said}
      {times > 1 ? <span className="quiet"> {t("tidy.history.times", { times })}</span> : null}
      {facts.length > 0 ? (
        <span className="below">{facts.map(([name, value]) => `${factOf(name)}: ${value}`).join(" · ")}</span>
      ) : null}
    </>
  )
}

/** The name of a detail in words; one that has none as the log has it. */
function factOf(name: string): string {
  const key = `tidy.history.fact.${name}`
  const said = translator("da")(key)
  return said === key ? name : said
}
