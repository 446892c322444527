import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type Bringing, bringIn } from "../bring-in.ts"
import type { ImportReport } from "../report.ts"
import { wordpressSource } from "../wordpress-source.ts"

export interface WordpressImport extends Bringing {
  /** Opens the file from its beginning; it is read twice, so that no link leads to what is not known yet. */
  readonly open: () => AsyncIterable<string>
}

/**
 * Brings news, pages, pictures and files over from a WordPress export. Every item is a transaction of its own and is
 * remembered: the same file again changes nothing, and what was cut off goes on where it was. Opens no connection.
 * @throws NotAllowed, ImportRefused when the file is not taken, and then nothing was written
 */
export async function importWordpress(
  actor: Actor,
  { open, ...bringing }: WordpressImport,
): Promise<ImportReport> {
  demand(actor, "content.import")
  return bringIn(actor, await wordpressSource(open), bringing)
}
