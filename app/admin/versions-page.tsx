import { notFound } from "next/navigation"
import { listAddress } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import type { EntryText } from "#components/editor/entry-text.ts"
import { bodyOf } from "#components/editor/entry-wire.ts"
import { RestoreButton } from "#components/editor/restore-button.tsx"
import { TextSide } from "#components/editor/text-side.tsx"
import "#components/editor/editor.css"
import { type EntryForEditing, entryForEditing } from "#domain/content/queries/entry-for-editing.ts"
import { revisionForReading } from "#domain/content/queries/revision-for-reading.ts"
import { type RevisionLine, revisionList } from "#domain/content/queries/revision-list.ts"
import { translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { ask } from "../ask.ts"
import { isId, type PageProps } from "../asked.ts"
import { ClientWords } from "../client-words.tsx"
import { AdminPage } from "./admin-page.tsx"
import { deskActor } from "./desk-actor.ts"
import { editorPath, listOf } from "./entry-paths.ts"

/** Every version of an entry: who, when; one of them beside the text as it is now, and the way back to it. */
export async function VersionsPage({
  kind,
  id,
  searchParams,
}: { kind: EntryKind; id: string } & Pick<PageProps, "searchParams">) {
  const t = translator("da")
  const path = `${editorPath(kind, id)}/versioner`
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["vis"])
  const shown = address.values.vis ?? ""
  if (!isId(id) || (shown && !isId(shown))) notFound()
  const entry = await ask(actor, path, entryForEditing(actor, id))
  if (entry.standing.kind !== kind) notFound()
  const [rows, revision] = await Promise.all([
    ask(actor, path, revisionList(actor, id)),
    shown ? ask(actor, path, revisionForReading(actor, { entryId: id, revisionId: shown })) : null,
  ])
  const now = written(entry.text)
  return (
    <AdminPage
      actor={actor}
      section={listOf[kind].section}
      title={t("admin.versions.title")}
      parent={{ href: editorPath(kind, id), label: entry.text.title || t("admin.entries.untitled") }}
    >
      {revision ? (
        <ClientWords namespaces={["admin.editor", "admin.versions", "errors", "content"]}>
          <section className="block" aria-label={t("admin.versions.shown", { version: revision.version })}>
            <div className="conflict-texts">
              <TextSide
                title={t("admin.versions.shown", { version: revision.version })}
                text={written(revision.text)}
                other={now}
              />
              <TextSide
                title={t("admin.versions.now", { version: entry.version })}
                text={now}
                other={written(revision.text)}
              />
            </div>
            {rows.some((row) => row.isWorking && row.id === shown) ? null : (
              <RestoreButton
                entryId={id}
                version={entry.version}
                revisionId={shown}
                editorPath={editorPath(kind, id)}
                label={t("admin.versions.restore", { version: revision.version })}
              />
            )}
            <p className="hint">{t("admin.versions.restoreHint")}</p>
          </section>
        </ClientWords>
      ) : null}
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
              <a href={`${path}?vis=${row.id}`}>{t("admin.versions.shown", { version: row.version })}</a>
            ),
          },
          { key: "title", label: t("admin.entries.title"), cell: (row) => row.title },
          { key: "what", label: t("admin.versions.what"), cell: (row) => whatOf(row) },
          { key: "by", label: t("admin.versions.by"), cell: (row) => row.by },
          { key: "at", label: t("admin.versions.at"), cell: (row) => <Moment at={row.createdAt} /> },
        ]}
      />
    </AdminPage>
  )
}

function whatOf(row: RevisionLine) {
  const t = translator("da")
  if (row.isLive) return <State mood="good">{t("admin.versions.live")}</State>
  if (row.isWorking) return <State mood="wait">{t("admin.versions.working")}</State>
  return row.restoredFrom ? t("admin.versions.restored", { version: row.restoredFrom }) : ""
}

function written(text: EntryForEditing["text"]): EntryText {
  return { ...text, body: bodyOf(text.body) }
}
