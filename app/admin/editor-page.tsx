import { notFound } from "next/navigation"
import { EntryEditor } from "#components/editor/entry-editor.tsx"
import { bodyOf } from "#components/editor/entry-wire.ts"
import "#components/editor/editor.css"
import "#components/editor/saving.css"
import "./schedule.css"
import { aboutChoices } from "#domain/content/queries/about-choices.ts"
import { categoryList } from "#domain/content/queries/category-list.ts"
import { copyKey } from "#domain/content/queries/copy-key.ts"
import { deskPageTree } from "#domain/content/queries/desk-page-tree.ts"
import { entryForEditing } from "#domain/content/queries/entry-for-editing.ts"
import { assetsById } from "#domain/media/queries/assets-by-id.ts"
import { translator } from "#messages/translate.ts"
import { buildId } from "#platform/config/build-id.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { ask } from "../ask.ts"
import { isId } from "../asked.ts"
import { ClientWords } from "../client-words.tsx"
import { AdminPage } from "./admin-page.tsx"
import { deskActor } from "./desk-actor.ts"
import { listOf } from "./entry-paths.ts"
import { roomsOf } from "./rooms.ts"

/** The editor of one entry of this kind. */
export async function EditorPage({ kind, id }: { kind: EntryKind; id: string }) {
  const t = translator("da")
  const { path, section } = listOf[kind]
  const actor = await deskActor(`${path}/${id}`)
  if (!isId(id)) notFound()
  const entry = await ask(actor, path, entryForEditing(actor, id))
  if (entry.standing.kind !== kind) notFound()
  const [assets, categories, tree, about] = await Promise.all([
    assetsById(actor, entry.assetIds),
    kind === "NEWS" ? categoryList(actor) : [],
    kind === "PAGE" ? deskPageTree(actor) : [],
    aboutChoices(actor, entry.text.about?.related ?? []),
  ])
  return (
    <AdminPage actor={actor} section={section} title={t("admin.editor.write")} frameless>
      <ClientWords
        namespaces={[
          "admin",
          "blocks",
          "checks",
          "errors",
          "content",
          "media",
          "tidy",
          "library",
          "schedule",
          "saving",
          "paste",
          "versions",
          "survey-releases.block",
        ]}
      >
        <EntryEditor
          entryId={entry.id}
          version={entry.version}
          build={buildId}
          owner={{ personId: actor.personId, key: copyKey(actor) }}
          text={{ ...entry.text, body: bodyOf(entry.text.body) }}
          standing={entry.standing}
          assets={assets}
          choices={{
            categories: categories.map((category) => ({ id: category.id, label: category.label })),
            about,
            parents: withoutBranch(tree, entry.id),
          }}
          may={entry.may}
          listPath={path}
          rooms={entry.original ? undefined : roomsOf(kind, actor, `${path}/${id}`)}
          original={entry.original ? { ...entry.original, body: bodyOf(entry.original.body) } : null}
          twin={entry.twin}
        />
      </ClientWords>
    </AdminPage>
  )
}

/** A page cannot stand below itself or below what stands below it. */
function withoutBranch(
  tree: readonly {
    readonly id: string
    readonly title: string
    readonly path: string
    readonly depth: number
  }[],
  id: string,
) {
  let below: number | null = null
  return tree.filter((page) => {
    if (below !== null && page.depth > below) return false
    below = page.id === id ? page.depth : null
    return page.id !== id
  })
}
