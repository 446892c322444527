import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { Closed, InvalidInput, NotFound } from "#platform/refusal.ts"
import { putPart } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import type { ImportPart } from "../input.ts"
import { partBytes } from "../rules/runs.ts"
import { keyOf } from "../run-files.ts"
import { longestRun } from "../take-run.ts"

/**
 * Takes a part of a run's file. What came is counted only once it lies on the disk: a part that is sent again writes the
 * same bytes over. When the last one is there, a job looks at what they hold.
 * @throws NotAllowed, NotFound, Closed when nothing more is waited for, InvalidInput when it fits nowhere, StorageFull
 */
export async function receiveImportPart(
  actor: Actor,
  { id, part, at, bytes }: ImportPart,
): Promise<{ received: number; isWhole: boolean }> {
  demand(actor, "content.import")
  return transaction(async (tx) => {
    const run = await openRun(tx, id)
    const [wanted, received] =
      part === "file" ? [run.bytes, run.received] : [run.mediaBytes, run.mediaReceived]
    const end = at + bytes.length
    const isFitting = bytes.length > 0 && bytes.length <= partBytes && at <= received && end <= wanted
    if (!isFitting) throw new InvalidInput({ at: ["errors.invalid"] })
    await putPart(keyOf(id, part), at, bytes)
    const standing = {
      ...run,
      ...(part === "file" ? { received: BigInt(end) } : { mediaReceived: BigInt(end) }),
    }
    const isWhole = standing.received === run.bytes && standing.mediaReceived === run.mediaBytes
    await tx.importRun.update({
      where: { id },
      data: {
        received: standing.received,
        mediaReceived: standing.mediaReceived,
        movedAt: now(),
        ...(isWhole ? { status: "TRYING" } : {}),
      },
      select: { id: true },
    })
    if (isWhole) await enqueue(tx, "imports.run", { id }, { expireInSeconds: longestRun })
    return { received: end, isWhole }
  })
}

/** Locked, so that two parts of one file never write over each other. */
async function openRun(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "ImportRun" WHERE "id" = ${id}::uuid FOR UPDATE`
  const run = await tx.importRun.findUnique({
    where: { id },
    select: { status: true, bytes: true, received: true, mediaBytes: true, mediaReceived: true },
  })
  if (!run) throw new NotFound("import")
  if (run.status !== "RECEIVING") throw new Closed("imports.room.notReceiving")
  return run
}
