import { notFound, redirect } from "next/navigation"
import { entryForEditing } from "#domain/content/queries/entry-for-editing.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { deskActor } from "../../desk-actor.ts"
import { editorPath } from "../../entry-paths.ts"

/** The door to an entry for those who know its id and not its kind. */
export default async function EntryDoor({ params }: PageProps<{ id: string }>) {
  const { id } = await params
  const path = `/admin/skriv/${id}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const entry = await ask(actor, path, entryForEditing(actor, id))
  redirect(editorPath(entry.standing.kind, id))
}
