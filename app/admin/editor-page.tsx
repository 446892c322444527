import { notFound } from "next/navigation"
import { nodesOf } from "#components/editor/body-json.ts"
import { EntryEditor } from "#components/editor/entry-editor.tsx"
import { bodyOf, factsOf, standingOf } from "#components/editor/entry-wire.ts"
import "#components/editor/editor.css"
import { allows } from "#domain/access/demand.ts"
import { categoryList } from "#domain/content/queries/category-list.ts"
import { deskEntry } from "#domain/content/queries/desk-entry.ts"
import { deskPageTree } from "#domain/content/queries/desk-page-tree.ts"
import { deskAssets } from "#domain/media/queries/desk-assets.ts"
import { translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { ask } from "../ask.ts"
import { AdminPage } from "./admin-page.tsx"
import { isId } from "./asked.ts"
import { ClientWords } from "./client-words.tsx"
import { deskActor } from "./desk-actor.ts"
import { listOf } from "./entry-paths.ts"

/** The editor of one entry of this kind. */
export async function EditorPage({ kind, id }: { kind: EntryKind; id: string }) {
  const t = translator("da")
  const { path, section } = listOf[kind]
  const actor = await deskActor(`${path}/${id}`)
  if (!isId(id)) notFound()
  const entry = await ask(actor, path, deskEntry(actor, id, kind))
  const body = bodyOf(entry.text.body)
  const assetIds = nodesOf(body).flatMap((node) =>
    typeof node.attrs?.assetId === "string" ? [node.attrs.assetId] : [],
  )
  const [assets, categories, tree] = await Promise.all([
    deskAssets(actor, [...assetIds, ...(entry.text.heroId ? [entry.text.heroId] : [])]),
    kind === "NEWS" ? categoryList(actor) : [],
    kind === "PAGE" ? deskPageTree(actor) : [],
  ])
  return (
    <AdminPage actor={actor} section={section} title={t("admin.editor.write")} frameless>
      <ClientWords namespaces={["admin", "errors", "content", "media"]}>
        <EntryEditor
          entryId={entry.id}
          version={entry.version}
          text={{ ...entry.text, body, facts: factsOf(entry.text.facts) }}
          standing={standingOf(entry)}
          assets={assets}
          choices={{
            categories: categories.map((category) => ({ id: category.id, label: category.label })),
            parents: withoutBranch(tree, entry.id),
          }}
          may={{
            publish: allows(actor, kind === "EVENT" ? "content.publishEvent" : "content.publish"),
            trash: allows(actor, "content.trash"),
          }}
          listPath={path}
          eventLinks={kind === "EVENT" && allows(actor, "events.manage")}
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
