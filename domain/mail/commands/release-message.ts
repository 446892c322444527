import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { MessageInput } from "../input.ts"

/**
 * Lets a mail go that was held back.
 * @throws NotAllowed, NotFound, Closed
 */
export async function releaseMessage(actor: Actor, { id }: MessageInput): Promise<{ id: string }> {
  return transaction(async (tx) => {
    demand(actor, "mail.resend")
    const message = await tx.outboxMessage.findUnique({ where: { id }, select: { dedupeKey: true } })
    if (!message) throw new NotFound("mail")
    // The condition on the state keeps it from one who delivers it at this very instant.
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, status: { in: ["HELD"] } },
      data: { status: "QUEUED", attempts: 0, nextAttemptAt: now() },
    })
    if (count === 0) throw new Closed("mail.notHeld")
    await audit(tx, actor, "mail.released", { type: "mail", id })
    await enqueue(tx, "mail.deliver", { key: message.dedupeKey })
    return { id }
  })
}
