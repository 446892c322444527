import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MailingStatus } from "#platform/database/enums.ts"

export interface MailingLine {
  readonly id: string
  readonly subject: string
  readonly status: MailingStatus
  readonly sendAt: Date | null
  readonly sentAt: Date | null
  /** Of one that was sent: to how many addresses. */
  readonly recipients: number
}

/** The letters to those signed up for an event, the newest first. @throws NotAllowed */
export async function deskMailings(actor: Actor, eventId: string): Promise<MailingLine[]> {
  demand(actor, "events.manage")
  const rows = await db.mailing.findMany({
    where: { eventId },
    select: {
      id: true,
      subject: true,
      status: true,
      sendAt: true,
      sentAt: true,
      _count: { select: { recipients: true } },
    },
    orderBy: { id: "desc" },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, recipients: _count.recipients }))
}
