import { db } from "#platform/database/client.ts"
import { remove } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"

const atOnce = 500
/** Longer than a form takes to be judged: what a form is about to claim is never swept from under it. */
const graceMs = 60_000

/**
 * Deletes the files that waited for a form nobody sent, and those that are an answer no longer, with their bytes. The bytes
 * go first: a file whose row is left behind is swept again. @returns how many
 */
export async function sweepAnswerFiles(): Promise<number> {
  const nobodys = {
    sheetId: null,
    sentWithId: null,
    waitsUntil: { lt: new Date(now().getTime() - graceMs) },
  }
  let swept = 0
  for (;;) {
    const files = await db.answerFile.findMany({
      where: nobodys,
      select: { id: true, storageKey: true },
      orderBy: { waitsUntil: "asc" },
      take: atOnce,
    })
    for (const { storageKey } of files) await remove(storageKey)
    const { count } = await db.answerFile.deleteMany({
      where: { ...nobodys, id: { in: files.map(({ id }) => id) } },
    })
    swept += count
    if (files.length < atOnce) return swept
  }
}
