import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MailingStatus } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { type MailingSelection, mailingSelectionInput } from "../input.ts"
import { type MailingWords, mailingLetters, mailingRecipients } from "../mailing-letters.ts"

export interface DeskMailing extends MailingWords {
  readonly selection: MailingSelection
  readonly status: MailingStatus
  readonly sendAt: Date | null
  readonly sentAt: Date | null
  readonly version: number
  /** To how many it went, or would go now. */
  readonly total: number
  /** How it reads for one of them; null when there is nobody. */
  readonly sample: MailingSample | null
}

export interface MailingSample {
  /** From 1, by name. */
  readonly place: number
  readonly name: string
  readonly email: string
  readonly subject: string
  readonly text: string
}

/**
 * A letter to those signed up, and how it reads for the one at `place` (from 1) among those who would get it now.
 * @throws NotAllowed, NotFound
 */
export async function deskMailing(
  actor: Actor,
  { eventId, id, place }: { eventId: string; id: string; place: number },
): Promise<DeskMailing> {
  demand(actor, "events.manage")
  const mailing = await db.mailing.findFirst({ where: { id, eventId } })
  if (!mailing) throw new NotFound("mailing")
  const selection = mailingSelectionInput.parse(mailing.selection)
  if (mailing.status === "SENT") {
    const total = await db.mailingRecipient.count({ where: { mailingId: id } })
    return { ...mailing, selection, total, sample: null }
  }
  const tickets = await mailingRecipients(db, eventId, selection)
  const chosen = Math.min(Math.max(1, place), tickets.length)
  const [letter] = await mailingLetters(db, mailing, selection.to, tickets.slice(chosen - 1, chosen))
  return {
    ...mailing,
    selection,
    total: tickets.length,
    sample: letter
      ? {
          place: chosen,
          name: letter.name,
          email: letter.message.to,
          subject: letter.message.subject,
          text: letter.message.text,
        }
      : null,
  }
}
