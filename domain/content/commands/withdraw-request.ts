import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { WithdrawRequest } from "../input.ts"
import { openRequest } from "../requests.ts"

/** Takes back what one asked; an editor may take back what others asked. @throws NotFound, NotAllowed, Closed when it is over */
export async function withdrawRequest(actor: Actor, { requestId }: WithdrawRequest): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const request = await openRequest(tx, actor, requestId)
    demand(actor, "content.closeRequest", { ownerId: request.askedById })
    await tx.entryRequest.update({
      where: { id: requestId },
      data: { withdrawnAt: now() },
      select: { id: true },
    })
    const subject = { type: "entry", id: request.entry.id } as const
    await audit(tx, actor, "content.requestWithdrawn", subject, { request: requestId })
    return { id: requestId }
  })
}
