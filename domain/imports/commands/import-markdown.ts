import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { mostBytes } from "#domain/media/rules/acceptable.ts"
import { type Bringing, bringIn } from "../bring-in.ts"
import { type Folder, markdownSource } from "../markdown-source.ts"
import type { ImportReport } from "../report.ts"
import { sharedFolder } from "../rules/paths.ts"

export type MarkdownImport = Omit<Bringing, "media"> & { readonly folder: Folder }

/**
 * Brings news, pages, pictures and files over from a folder of Markdown, an export of ours among others. Every item is a
 * transaction of its own and is remembered: the same folder again changes nothing. Opens no connection.
 * @throws NotAllowed, ImportRefused when there is no Markdown in it, and then nothing was written
 */
export async function importMarkdown(
  actor: Actor,
  { folder, ...bringing }: MarkdownImport,
): Promise<ImportReport> {
  demand(actor, "content.import")
  const top = sharedFolder(folder.names)
  const there = new Set(folder.names)
  const media = {
    find: (path: string) => (there.has(top + path) ? path : null),
    read: (path: string) => folder.read(top + path, mostBytes),
  }
  return bringIn(actor, await markdownSource(folder), { ...bringing, media })
}
