import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { Body } from "./rules/body.ts"
import { isPublic } from "./rules/states.ts"
import { changedBlocks, isOlder } from "./rules/twins.ts"
import { readSnapshot, type Snapshot, snapshotSelect } from "./working-copy.ts"

/** What a twin tells in English, as it is being written now. */
export interface OriginalForReading {
  id: string
  title: string
  lead: string
  body: Body
  heroId: string | null
  isPublic: boolean
  /** It was written, or published, after the twin was last saved from it. */
  isOlder: boolean
  /** What of it changed since then; `blocks` by their places. */
  changed: { title: boolean; lead: boolean; blocks: number[] }
}

/** The original of a twin, for those who write the twin; null when it holds no text. */
export async function originalForReading(
  id: string,
  ofOriginalVersion: number | null,
): Promise<OriginalForReading | null> {
  const original = await db.entry.findUnique({
    where: { id },
    select: {
      status: true,
      publishAt: true,
      unpublishAt: true,
      working: { select: { version: true, ...snapshotSelect } },
    },
  })
  if (!original?.working) return null
  const { version, ...stored } = original.working
  const { title, lead, body, heroId } = readSnapshot(stored)
  const older = isOlder({ version }, { ofOriginalVersion })
  const before = older ? await textAt(id, ofOriginalVersion ?? 0) : null
  return {
    id,
    title,
    lead,
    body,
    heroId,
    isPublic: isPublic(original, now()),
    isOlder: older,
    changed: {
      title: before !== null && before.title !== title,
      lead: before !== null && before.lead !== lead,
      blocks: before ? changedBlocks(body.content, before.body.content) : [],
    },
  }
}

/** The text as it was at a version, or the nearest one before that is kept. */
async function textAt(entryId: string, version: number): Promise<Snapshot | null> {
  const found = await db.revision.findFirst({
    where: { entryId, version: { lte: version } },
    select: snapshotSelect,
    orderBy: { version: "desc" },
  })
  return found ? readSnapshot(found) : null
}
