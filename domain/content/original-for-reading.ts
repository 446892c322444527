import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { Body } from "./rules/body.ts"
import { isPublic } from "./rules/states.ts"
import { readSnapshot, snapshotSelect } from "./working-copy.ts"

/** What a twin tells in English, as it is being written now. */
export interface OriginalForReading {
  id: string
  title: string
  lead: string
  body: Body
  heroId: string | null
  isPublic: boolean
  /** The original was published after its twin was published last. */
  isPublishedSince: boolean
}

/** The original of a twin, for those who write the twin; null when it holds no text. */
export async function originalForReading(twinId: string, id: string): Promise<OriginalForReading | null> {
  const [original, isPublishedSince] = await Promise.all([
    db.entry.findUnique({
      where: { id },
      select: { status: true, publishAt: true, unpublishAt: true, working: { select: snapshotSelect } },
    }),
    publishedSince(id, twinId),
  ])
  if (!original?.working) return null
  const { title, lead, body, heroId } = readSnapshot(original.working)
  return { id, title, lead, body, heroId, isPublic: isPublic(original, now()), isPublishedSince }
}

/** By the log, which alone knows of every publication; its numbers are in order whatever clock was set. */
async function publishedSince(originalId: string, twinId: string): Promise<boolean> {
  const last = await db.auditEntry.groupBy({
    by: ["subjectId"],
    where: {
      subjectType: "entry",
      subjectId: { in: [originalId, twinId] },
      operation: "content.published",
    },
    _max: { id: true },
  })
  const of = (id: string) => last.find(({ subjectId }) => subjectId === id)?._max.id ?? 0n
  return of(twinId) > 0n && of(originalId) > of(twinId)
}
