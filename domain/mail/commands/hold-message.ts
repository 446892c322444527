import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import type { MessageInput } from "../input.ts"

/**
 * Keeps a mail that has not left from leaving, until it is released.
 * @throws NotAllowed, NotFound, Closed
 */
export async function holdMessage(actor: Actor, { id }: MessageInput): Promise<{ id: string }> {
  return transaction(async (tx) => {
    demand(actor, "mail.resend")
    const message = await tx.outboxMessage.findUnique({ where: { id }, select: { id: true } })
    if (!message) throw new NotFound("mail")
    // The condition on the state keeps it from one who delivers it at this very instant.
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, status: { in: ["QUEUED", "RETRY"] } },
      data: { status: "HELD" },
    })
    if (count === 0) throw new Closed("mail.hasLeft")
    await audit(tx, actor, "mail.held", { type: "mail", id })
    return { id }
  })
}
