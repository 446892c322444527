import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { mayAct } from "../rules/runs.ts"
import { removeRunFiles } from "../run-files.ts"

/**
 * Throws away a run and its files; one that is being brought in stops. What came in by it stays.
 * @throws NotAllowed, NotFound, Closed when it is done
 */
export async function dropImport(actor: Actor, { id }: { id: string }): Promise<void> {
  demand(actor, "content.import")
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS "locked" FROM "ImportRun" WHERE "id" = ${id}::uuid FOR UPDATE`
    const run = await tx.importRun.findUnique({
      where: { id },
      select: { status: true, movedAt: true, code: true, filename: true },
    })
    if (!run) throw new NotFound("import")
    if (!mayAct("drop", run, now())) throw new Closed("imports.room.isDone")
    await tx.importRun.delete({ where: { id }, select: { id: true } })
    await audit(tx, actor, "content.importDropped", { type: "import", id }, { filename: run.filename })
  })
  await removeRunFiles(id)
}
