import { notFound } from "next/navigation"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import type { EntryText } from "#components/editor/entry-text.ts"
import { bodyOf, factsOf } from "#components/editor/entry-wire.ts"
import { RestoreButton } from "#components/editor/restore-button.tsx"
import { TextSide } from "#components/editor/text-side.tsx"
import "#components/editor/editor.css"
import { type DeskEntryText, deskEntry } from "#domain/content/queries/desk-entry.ts"
import { deskRevision, deskRevisions, type RevisionLine } from "#domain/content/queries/desk-revisions.ts"
import { translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { ask } from "../ask.ts"
import { AdminPage } from "./admin-page.tsx"
import { isId, type PageProps } from "./asked.ts"
import { ClientWords } from "./client-words.tsx"
import { deskActor } from "./desk-actor.ts"
import { editorPath, listOf } from "./entry-paths.ts"

const pageSize = 50

/** Every version of an entry: who, when; one of them beside the text as it is now, and the way back to it. */
export async function VersionsPage({
  kind,
  id,
  searchParams,
}: { kind: EntryKind; id: string } & Pick<PageProps, "searchParams">) {
  const t = translator("da")
  const path = `${editorPath(kind, id)}/versioner`
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["vis", "side"])
  const shown = address.values.vis ?? ""
  if (!isId(id) || (shown && !isId(shown))) notFound()
  const entry = await ask(actor, path, deskEntry(actor, id, kind))
  const [{ rows, total }, revision] = await Promise.all([
    ask(actor, path, deskRevisions(actor, id, { page: pageNumber(address), pageSize })),
    shown ? ask(actor, path, deskRevision(actor, id, shown)) : null,
  ])
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
                other={written(entry.text)}
              />
              <TextSide
                title={t("admin.versions.now", { version: entry.version })}
                text={written(entry.text)}
                other={written(revision.text)}
              />
            </div>
            {revision.isWorking ? null : (
              <RestoreButton
                entryId={id}
                version={entry.version}
                revisionId={revision.id}
                editorPath={editorPath(kind, id)}
                label={t("admin.versions.restore", { version: revision.version })}
              />
            )}
            <p className="hint">{t("admin.versions.restoreHint")}</p>
          </section>
        </ClientWords>
      ) : null}
      <List
        address={address}
        label={t("admin.versions.title")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        empty={{ title: t("admin.versions.title"), text: t("admin.versions.empty") }}
        columns={[
          {
            key: "version",
            label: t("admin.versions.version"),
            cell: (row) => (
              <a href={`${path}?vis=${row.id}`}>{t("admin.editor.version", { version: row.version })}</a>
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
  return row.note
}

function written(text: DeskEntryText): EntryText {
  return { ...text, body: bodyOf(text.body), facts: factsOf(text.facts) }
}
