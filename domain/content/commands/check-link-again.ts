import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"

/** Lets an address of the web be asked anew, as soon as the job comes to it. @throws NotAllowed */
export async function checkLinkAgain(actor: Actor, { url }: { url: string }): Promise<{ url: string }> {
  demand(actor, "content.write")
  return transaction(async (tx) => {
    await tx.linkCheck.deleteMany({ where: { url } })
    await enqueue(tx, "content.checkLinks", {})
    return { url }
  })
}
