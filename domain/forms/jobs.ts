import { db } from "#platform/database/client.ts"
import { remove } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"

const atOnce = 500
/** Longer than a form takes to be judged: what a form is about to claim is never swept from under it. */
const graceMs = 60_000

/**
 * Deletes the files that waited for a form nobody sent, and those that are an answer no longer, with their bytes. The bytes
 * go first: a file whose row is left behind is swept again. One that cannot be removed keeps none of the others from it.
 * @returns how many
 * @throws after all of them, when some could not be removed
 */
export async function sweepAnswerFiles(): Promise<number> {
  const nobodys = {
    sheetId: null,
    sentWithId: null,
    waitsUntil: { lt: new Date(now().getTime() - graceMs) },
  }
  const failures: unknown[] = []
  let swept = 0
  let last: string | undefined
  for (;;) {
    const files = await db.answerFile.findMany({
      where: { ...nobodys, ...(last ? { id: { gt: last } } : {}) },
      select: { id: true, storageKey: true },
      orderBy: { id: "asc" },
      take: atOnce,
    })
    const gone: string[] = []
    for (const { id, storageKey } of files) {
      try {
        await remove(storageKey)
        gone.push(id)
      } catch (error) {
        failures.push(error)
      }
    }
    const { count } = await db.answerFile.deleteMany({ where: { ...nobodys, id: { in: gone } } })
    swept += count
    last = files.at(-1)?.id
    if (files.length < atOnce) break
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} files could not be removed`)
  return swept
}
