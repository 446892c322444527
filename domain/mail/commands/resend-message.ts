import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { MessageInput } from "../input.ts"

/**
 * Sends a mail once more, under the key and Message-ID it has: a mail program shows it as the same mail.
 * @throws NotAllowed, NotFound, Closed
 */
export async function resendMessage(actor: Actor, { id }: MessageInput): Promise<{ id: string }> {
  return transaction(async (tx) => {
    demand(actor, "mail.resend")
    const message = await tx.outboxMessage.findUnique({
      where: { id },
      select: { dedupeKey: true, toAddress: true },
    })
    if (!message) throw new NotFound("mail")
    if (message.toAddress === "") throw new Closed("mail.forgotten")
    // The condition on the state keeps it from one who delivers it at this very instant.
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, status: { in: ["SENT", "FAILED", "RETRY", "ABORTED"] } },
      data: { status: "QUEUED", attempts: 0, nextAttemptAt: now(), sendingSince: null, lastError: null },
    })
    if (count === 0) throw new Closed("mail.onItsWay")
    await audit(tx, actor, "mail.resent", { type: "mail", id })
    await enqueue(tx, "mail.deliver", { key: message.dedupeKey })
    return { id }
  })
}
