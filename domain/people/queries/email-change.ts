import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { hashOf } from "../secrets.ts"

export interface EmailChange {
  readonly fromEmail: string
  readonly toEmail: string
  /** Whether this link was pressed already, and whether the other mailbox has said yes too. */
  readonly isPressed: boolean
  readonly isDone: boolean
}

/** The change of address that the secret of a mail belongs to; null when there is none (any more). */
export async function emailChange(actor: Actor, token: string): Promise<EmailChange | null> {
  demand(actor, "people.pressEmail")
  const hash = hashOf(token)
  const found = await db.emailChange.findFirst({
    where: {
      AND: [
        { OR: [{ fromHash: hash }, { toHash: hash }] },
        { OR: [{ doneAt: { not: null } }, { expiresAt: { gt: now() } }] },
      ],
    },
    select: {
      fromEmail: true,
      toEmail: true,
      fromHash: true,
      fromPressedAt: true,
      toPressedAt: true,
      doneAt: true,
    },
  })
  if (!found) return null
  const { fromEmail, toEmail, fromHash, fromPressedAt, toPressedAt, doneAt } = found
  return {
    fromEmail,
    toEmail,
    isPressed: (fromHash === hash ? fromPressedAt : toPressedAt) !== null,
    isDone: doneAt !== null,
  }
}
