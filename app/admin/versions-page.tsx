import { notFound } from "next/navigation"
import { listAddress } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { RestoreButton } from "#components/editor/restore-button.tsx"
import { ComparedText } from "#components/versions/compared-text.tsx"
import "#components/editor/editor.css"
import "#components/versions/versions.css"
import type { Actor } from "#domain/access/actor.ts"
import { categoryList } from "#domain/content/queries/category-list.ts"
import { deskPageTree } from "#domain/content/queries/desk-page-tree.ts"
import { entryForEditing } from "#domain/content/queries/entry-for-editing.ts"
import { revisionForReading } from "#domain/content/queries/revision-for-reading.ts"
import { type RevisionLine, revisionList } from "#domain/content/queries/revision-list.ts"
import { translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { ask } from "../ask.ts"
import { isId, type PageProps } from "../asked.ts"
import { ClientWords } from "../client-words.tsx"
import { AdminPage } from "./admin-page.tsx"
import { comparedFacts } from "./compared-facts.ts"
import { deskActor } from "./desk-actor.ts"
import { editorPath, listOf } from "./entry-paths.ts"

const t = translator("da")

/**
 * Every version of an entry: who, when; any two of them beside each other as readers would see them, and the way back to
 * an earlier one.
 */
export async function VersionsPage({
  kind,
  id,
  searchParams,
}: { kind: EntryKind; id: string } & Pick<PageProps, "searchParams">) {
  const path = `${editorPath(kind, id)}/versioner`
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["fra", "til"])
  if (![id, address.values.fra ?? id, address.values.til ?? id].every(isId)) notFound()
  const entry = await ask(actor, path, entryForEditing(actor, id))
  if (entry.standing.kind !== kind) notFound()
  const rows = await ask(actor, path, revisionList(actor, id))
  const newest = rows.find((row) => row.isWorking) ?? rows[0]
  const chosen = [address.values.fra, address.values.til].map((one) => rows.find((row) => row.id === one))
  const [from, to] = [chosen[0], chosen[1] ?? newest]
  // Offered where nobody has chosen: the one before.
  const offered = from ?? rows.find((row) => to && row.version < to.version)
  return (
    <AdminPage
      actor={actor}
      section={listOf[kind].section}
      title={t("admin.versions.title")}
      parent={{ href: editorPath(kind, id), label: entry.text.title || t("admin.entries.untitled") }}
    >
      {from && to && from.id !== to.id ? (
        <Comparison
          actor={actor}
          entryId={id}
          path={path}
          kind={kind}
          pair={[from, to]}
          version={entry.version}
        />
      ) : (
        <p className="hint">{t("versions.chooseTwo")}</p>
      )}
      <form method="get" action={path} className="compare-form">
        <List
          address={listAddress(path, {}, [])}
          label={t("admin.versions.title")}
          rows={rows}
          rowKey={(row) => row.id}
          total={rows.length}
          pageSize={Math.max(1, rows.length)}
          empty={{ title: t("admin.versions.title"), text: t("admin.versions.empty") }}
          columns={[
            {
              key: "version",
              label: t("admin.versions.version"),
              cell: (row) => (
                <a href={`${path}?fra=${row.id}`}>{t("admin.versions.shown", { version: row.version })}</a>
              ),
            },
            {
              key: "fra",
              label: t("versions.from"),
              cell: (row) => <Choice name="fra" row={row} isChosen={row.id === offered?.id} />,
            },
            {
              key: "til",
              label: t("versions.to"),
              cell: (row) => <Choice name="til" row={row} isChosen={row.id === to?.id} />,
            },
            { key: "title", label: t("admin.entries.title"), cell: (row) => row.title },
            { key: "what", label: t("admin.versions.what"), cell: (row) => whatOf(row) },
            { key: "by", label: t("admin.versions.by"), cell: (row) => row.by },
            { key: "at", label: t("admin.versions.at"), cell: (row) => <Moment at={row.createdAt} /> },
          ]}
        />
        {rows.length > 1 ? (
          <p>
            <button type="submit" className="button plain" data-action="compare">
              {t("versions.compare")}
            </button>
          </p>
        ) : null}
      </form>
    </AdminPage>
  )
}

function Choice({ name, row, isChosen }: { name: "fra" | "til"; row: RevisionLine; isChosen: boolean }) {
  const label = t(name === "fra" ? "versions.from" : "versions.to")
  return (
    <input
      type="radio"
      name={name}
      value={row.id}
      defaultChecked={isChosen}
      aria-label={`${label}: ${t("admin.versions.shown", { version: row.version })}`}
    />
  )
}

async function Comparison({
  actor,
  entryId,
  path,
  kind,
  pair,
  version,
}: {
  actor: Actor
  entryId: string
  path: string
  kind: EntryKind
  pair: readonly [RevisionLine, RevisionLine]
  /** The version that stands. */
  version: number
}) {
  const [before, after] = [...pair].sort((one, other) => one.version - other.version)
  if (!before || !after) return null
  const reading = (revisionId: string) => ask(actor, path, revisionForReading(actor, { entryId, revisionId }))
  const [old, now, categories, tree] = await Promise.all([
    reading(before.id),
    reading(after.id),
    kind === "NEWS" ? ask(actor, path, categoryList(actor)) : [],
    kind === "PAGE" ? ask(actor, path, deskPageTree(actor)) : [],
  ])
  const names = new Map([
    ...categories.map(({ id, label }) => [id, label] as const),
    ...tree.map(({ id, title }) => [id, title] as const),
  ])
  const shelf = {
    pictures: { ...old.shelf.pictures, ...now.shelf.pictures },
    files: { ...old.shelf.files, ...now.shelf.files },
  }
  const label = t("versions.compareTitle", { before: old.version, after: now.version })
  return (
    <section className="block" aria-label={label}>
      <ComparedText
        before={old}
        after={now}
        facts={comparedFacts(old.text, now.text, names, shelf)}
        shelf={shelf}
        gone={new Set([...old.gone, ...now.gone])}
      />
      {before.isWorking ? null : (
        <ClientWords namespaces={["admin.editor", "admin.versions", "errors", "content"]}>
          <RestoreButton
            entryId={entryId}
            version={version}
            revisionId={before.id}
            editorPath={editorPath(kind, entryId)}
            label={t("admin.versions.restore", { version: before.version })}
          />
        </ClientWords>
      )}
      <p className="hint">{t("admin.versions.restoreHint")}</p>
    </section>
  )
}

function whatOf(row: RevisionLine) {
  const state = row.isLive ? (
    <State mood="good">{t("admin.versions.live")}</State>
  ) : row.isWorking ? (
    <State mood="wait">{t("admin.versions.working")}</State>
  ) : null
  return (
    <>
      {state} {originOf(row)}
    </>
  )
}

/** Where a version came from, when it was not simply written. */
function originOf({ asideFrom, restoredFrom }: RevisionLine): string {
  if (asideFrom !== null) return t("versions.aside", { version: asideFrom })
  return restoredFrom ? t("admin.versions.restored", { version: restoredFrom }) : ""
}
