import { randomUUID } from "node:crypto"
import { db } from "#platform/database/client.ts"
import type { ImportKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { isWorking } from "./rules/runs.ts"

/** Seconds that one job may work on a run; one that was cut off before goes on where it was. */
export const longestRun = 12 * 3600

/** Progress is written so often at most, in ms. */
const pace = 500

/** Another process works on the run by now, or it was thrown away. */
export class TakenOver extends Error {}

export interface TakenRun {
  readonly kind: ImportKind
  readonly filename: string
  readonly mediaFilename: string | null
  readonly dryRun: boolean
  /** @throws TakenOver */
  readonly moved: (done: number, total: number) => Promise<void>
  /** Says that it is worked on, where nothing can be counted. @throws TakenOver */
  readonly alive: () => Promise<void>
  /** Writes how it ended, while it is still ours. */
  readonly end: (data: NonNullable<Parameters<typeof db.importRun.updateMany>[0]>["data"]) => Promise<void>
}

/** Makes a run this process's own; null when nothing is to be done with it. */
export async function takeRun(id: string): Promise<TakenRun | null> {
  const worker = randomUUID()
  const { count } = await db.importRun.updateMany({
    where: { id, status: { in: ["TRYING", "BRINGING"] } },
    data: { worker, movedAt: now() },
  })
  const run = await db.importRun.findUnique({
    where: { id },
    select: { status: true, kind: true, filename: true, mediaFilename: true },
  })
  if (count === 0 || !run || !isWorking(run.status)) return null
  let toldAt = 0
  const tell = async (data: { done?: number; total?: number }) => {
    const at = now()
    toldAt = at.getTime()
    const told = await db.importRun.updateMany({ where: { id, worker }, data: { ...data, movedAt: at } })
    if (told.count === 0) throw new TakenOver()
  }
  const isSoon = () => now().getTime() - toldAt < pace
  return {
    ...run,
    dryRun: run.status === "TRYING",
    moved: async (done, total) => {
      if (!isSoon() || done === total) await tell({ done, total })
    },
    alive: async () => {
      if (!isSoon()) await tell({})
    },
    end: async (data) => {
      await db.importRun.updateMany({
        where: { id, worker },
        data: { ...data, worker: null, movedAt: now() },
      })
    },
  }
}
