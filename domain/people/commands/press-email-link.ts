import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction, violates } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { PressEmailLink } from "../input.ts"
import { hashOf } from "../secrets.ts"

/**
 * Says yes for one of the two mailboxes of a change of address, by the secret that was mailed there; the link may be
 * pressed in any browser. With the second yes the address is changed, and every browser but the one that asked is
 * signed out. Orders keep the address they were made with.
 * @throws Closed when the secret is wrong, used or too old, or somebody else got the address meanwhile
 */
export async function pressEmailLink(actor: Actor, { token }: PressEmailLink): Promise<{ token: string }> {
  demand(actor, "people.pressEmail")
  try {
    return await transaction(async (tx) => {
      const change = await press(tx, hashOf(token))
      if (change.fromPressedAt && change.toPressedAt) await move(tx, actor, change)
      return { token }
    })
  } catch (error) {
    if (violates(error, "Person_email_key")) throw new Closed("people.emailTakenNow")
    throw error
  }
}

/** The update locks the row: of two mailboxes that say yes at once, the second sees the first. */
async function press(tx: Tx, hash: string) {
  const at = now()
  const standing = { doneAt: null, expiresAt: { gt: at } }
  const [from] = await tx.emailChange.updateManyAndReturn({
    where: { ...standing, fromHash: hash, fromPressedAt: null },
    data: { fromPressedAt: at },
    select: columns,
  })
  if (from) return from
  const [to] = await tx.emailChange.updateManyAndReturn({
    where: { ...standing, toHash: hash, toPressedAt: null },
    data: { toPressedAt: at },
    select: columns,
  })
  if (!to) throw new Closed("people.emailLinkOver")
  return to
}

const columns = {
  id: true,
  personId: true,
  fromEmail: true,
  toEmail: true,
  sessionId: true,
  fromPressedAt: true,
  toPressedAt: true,
} as const

interface Change {
  id: string
  personId: string
  fromEmail: string
  toEmail: string
  sessionId: string | null
}

async function move(tx: Tx, actor: Actor, { id, personId, fromEmail, toEmail, sessionId }: Change) {
  const at = now()
  const { count } = await tx.person.updateMany({
    where: { id: personId, email: fromEmail },
    data: { email: toEmail, updatedAt: at },
  })
  if (count === 0) throw new Closed("people.emailLinkOver")
  await tx.emailChange.update({ where: { id }, data: { doneAt: at }, select: { id: true } })
  await tx.signInSession.deleteMany({
    where: { personId, ...(sessionId ? { id: { not: sessionId } } : {}) },
  })
  // What was mailed to the old address to sign in with would make a person of that address anew.
  await tx.accessToken.updateMany({ where: { email: fromEmail, usedAt: null }, data: { usedAt: at } })
  await audit(tx, actor, "people.emailChanged", { type: "person", id: personId })
}
