import { type Actor, system } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { importMarkdown } from "./commands/import-markdown.ts"
import { importWordpress } from "./commands/import-wordpress.ts"
import { ImportRefused } from "./read-wxr.ts"
import type { CameItem, ImportReport } from "./report.ts"
import { exportOf, folderOf, mediaOf, removeRunFiles } from "./run-files.ts"
import { TakenOver, type TakenRun, takeRun } from "./take-run.ts"

/**
 * Tries what a run holds, or brings it in. Running again goes on where it was; of two processes at one run the later
 * stays. What breaks by itself is tried again by the queue; what a person can mend is told them.
 */
export async function runImport(id: string): Promise<void> {
  const run = await takeRun(id)
  if (!run) return
  try {
    const report = await worked(system("import"), id, run)
    if (run.dryRun) await run.end({ status: "TRIED", report: inJson(report) })
    else {
      const whole = { ...report, ...(await broughtBy(id)) }
      await run.end({ status: "DONE", report: inJson(whole), endedAt: now() })
      await removeRunFiles(id)
    }
  } catch (error) {
    if (error instanceof TakenOver) return
    if (!isRefusal(error)) throw error
    const status = error instanceof ImportRefused || run.dryRun ? "REFUSED" : "FAILED"
    await run.end({ status, code: error.code, values: inJson(error.values) })
    if (status === "REFUSED") await removeRunFiles(id)
  }
}

/** Forgets runs, and the files of those that never ended, from before this instant. @returns how many */
export async function forgetImports(before: Date): Promise<number> {
  const old = await db.importRun.findMany({ where: { movedAt: { lt: before } }, select: { id: true } })
  for (const { id } of old) {
    await removeRunFiles(id)
    await db.importRun.deleteMany({ where: { id } })
  }
  return old.length
}

async function worked(actor: Actor, runId: string, run: TakenRun): Promise<ImportReport> {
  const ways = { dryRun: run.dryRun, runId, onProgress: run.moved, onAlive: run.alive }
  if (run.kind === "MARKDOWN") {
    const { folder, close } = await folderOf(runId, run.filename)
    return importMarkdown(actor, { folder, ...ways }).finally(close)
  }
  const { media, close } = await mediaOf(runId, run.mediaFilename)
  return importWordpress(actor, { open: exportOf(runId), media, ...ways }).finally(close)
}

/** All that a run brought, also before it was cut off. */
async function broughtBy(runId: string): Promise<Partial<ImportReport>> {
  const rows = await db.importedItem.findMany({
    where: { runId },
    select: {
      sourceId: true,
      came: true,
      boxes: true,
      isRedirected: true,
      entry: { select: { id: true, title: true, path: true } },
    },
    orderBy: { doneAt: "asc" },
  })
  const items = rows.flatMap(({ sourceId, came, boxes, entry }): CameItem[] =>
    came === null || came === "FILE" || !entry
      ? []
      : [{ ...entry, id: sourceId.slice("post ".length), entryId: entry.id, as: came, boxes }],
  )
  const counted = (as: string) => rows.filter(({ came }) => came === as).length
  return {
    published: counted("PUBLISHED"),
    drafts: counted("DRAFT"),
    pages: counted("PAGE"),
    media: counted("FILE"),
    redirects: rows.filter(({ isRedirected }) => isRedirected).length,
    boxes: rows.reduce((sum, { boxes }) => sum + boxes, 0),
    items,
  }
}

function inJson(value: unknown) {
  return JSON.parse(JSON.stringify(value))
}
