import { askServer } from "./ask-server.ts"
import { type Copy, type CopyOwner, findCopy, noteReached, sweepCopies } from "./browser-copies.ts"
import type { EntryText } from "./entry-text.ts"
import { isSame } from "./merge-texts.ts"

/** The text as it stands on the server, and who saved it last. */
export interface TheirText {
  readonly version: number
  readonly by: string
  /** This person saved it, in another browser: their next save may go on with the same version. */
  readonly isOwn: boolean
  readonly text: EntryText
}

export function askNow(entryId: string) {
  return askServer<TheirText>("GET", `/api/admin/entries/${entryId}/now`)
}

/** With how many sendings of that open editor have become versions. */
function askNowAbout(entryId: string, pen: string) {
  return askServer<TheirText & { readonly taken: number }>(
    "GET",
    `/api/admin/entries/${entryId}/now?pen=${pen}`,
  )
}

/** What an earlier visit left in this browser. */
export type Found =
  | { readonly type: "nothing" }
  /** It was on its way when the page was asked for, and has reached the server since: the page shows older words. */
  | { readonly type: "arrived"; readonly theirs: TheirText }
  | { readonly type: "left"; readonly leftover: Leftover }

export interface Leftover {
  readonly copy: Copy
  /** The text was changed by somebody after this one was begun. */
  readonly isBehind: boolean
}

/** Looks for text that never reached the server; `shown` is what the page shows of the entry. */
export async function findLeftover(owner: CopyOwner, entryId: string, shown: EntryText): Promise<Found> {
  await sweepCopies()
  const kept = await findCopy(owner, entryId)
  if (!kept?.copy || kept.reachedAt) return { type: "nothing" }
  const { copy } = kept
  const now = await askNowAbout(entryId, copy.pen)
  const isThere = now.type === "done" && (now.done.taken >= copy.turn || isSame(copy.text, now.done.text))
  if (isThere) {
    await noteReached(owner, entryId)
    return isSame(shown, now.done.text) ? { type: "nothing" } : { type: "arrived", theirs: now.done }
  }
  if (isSame(copy.text, shown)) return { type: "nothing" }
  const standing = now.type === "done" ? now.done.text : shown
  return { type: "left", leftover: { copy, isBehind: !isSame(copy.base, standing) } }
}
