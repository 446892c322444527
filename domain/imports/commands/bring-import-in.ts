import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { isWorking, mayAct } from "../rules/runs.ts"
import { longestRun } from "../take-run.ts"

/**
 * Says yes to what was tried: a job brings it in. A run that stands still, or met something that stood in its way, goes
 * on where it was. @throws NotAllowed, NotFound, Closed when it waits for no such word
 */
export async function bringImportIn(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  demand(actor, "content.import")
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS "locked" FROM "ImportRun" WHERE "id" = ${id}::uuid FOR UPDATE`
    const run = await tx.importRun.findUnique({
      where: { id },
      select: { status: true, movedAt: true, code: true, report: true, kind: true, filename: true },
    })
    if (!run) throw new NotFound("import")
    if (!mayAct("bring", run, now()) && !mayAct("goOn", run, now()))
      throw new Closed("imports.room.notWaiting")
    // What was tried has a report; what was not is tried first.
    const status = isWorking(run.status) ? run.status : run.report === null ? "TRYING" : "BRINGING"
    await tx.importRun.update({
      where: { id },
      data: { status, code: null, worker: null, done: 0, total: 0, movedAt: now() },
      select: { id: true },
    })
    await enqueue(tx, "imports.run", { id }, { expireInSeconds: longestRun })
    const { kind, filename } = run
    await audit(tx, actor, "content.imported", { type: "import", id }, { kind, filename })
    return { id }
  })
}
