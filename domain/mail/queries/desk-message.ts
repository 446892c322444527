import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { OutboxStatus } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"

export interface DeskMessage {
  readonly id: string
  readonly dedupeKey: string
  readonly kind: string
  readonly toAddress: string
  readonly subject: string
  readonly text: string
  readonly status: OutboxStatus
  readonly attempts: number
  readonly createdAt: Date
  readonly nextAttemptAt: Date
  readonly sentAt: Date | null
  readonly lastError: string | null
}

/**
 * One mail with its words. Links that sign somebody in or open a receipt are theirs who got the mail: staff see that
 * there is one, not where it leads.
 * @throws NotAllowed, NotFound
 */
export async function deskMessage(actor: Actor, id: string): Promise<DeskMessage> {
  demand(actor, "mail.read")
  const message = await db.outboxMessage.findUnique({
    where: { id },
    select: {
      id: true,
      dedupeKey: true,
      kind: true,
      toAddress: true,
      subject: true,
      text: true,
      status: true,
      attempts: true,
      createdAt: true,
      nextAttemptAt: true,
      sentAt: true,
      lastError: true,
    },
  })
  if (!message) throw new NotFound("mail")
  return { ...message, text: withoutSecrets(message.kind, message.text) }
}

const secretAddress = /(https?:\/\/\S*\/(?:log-ind|kvittering|venteliste|tilbud)\/?)\S*/g

/** A sign-in mail holds a code as well as a link: of it only the first lines are shown. */
function withoutSecrets(kind: string, text: string): string {
  const shown = text.replace(secretAddress, "$1…")
  return /sign-?in/i.test(kind) ? shown.replace(/\b\d[\d ]{4,}\d\b/g, "••••••") : shown
}
