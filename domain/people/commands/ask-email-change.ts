import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { transaction } from "#platform/database/client.ts"
import { limit } from "#platform/http/rate-limit.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { AskEmailChange } from "../input.ts"
import { emailChangeLetter, emailTakenLetter } from "../letters.ts"
import { TooMany } from "../refusals.ts"
import { hashOf, newToken } from "../secrets.ts"

const hours = 24

/**
 * Asks for another address: both mailboxes get a link, and nothing changes until both are pressed. An address that is
 * another person's is answered like any other; only its own mailbox is told so. Asking again makes the earlier links
 * worthless.
 * @throws NotAllowed, TooMany, InvalidInput for the address one has
 */
export async function askEmailChange(
  actor: Actor,
  { email: toEmail, locale }: AskEmailChange,
): Promise<void> {
  demand(actor, "people.changeEmail", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const { personId, email: fromEmail, sessionId } = actor
  if (toEmail === fromEmail) throw new InvalidInput({ email: ["people.emailSame"] })
  if (!(await limit(`email-change:${personId}`, { points: 5, seconds: 900 }))) throw new TooMany()
  const tokens = { from: newToken(), to: newToken() }
  const at = now()
  await transaction(async (tx) => {
    await tx.emailChange.deleteMany({ where: { personId, doneAt: null } })
    const made = await tx.emailChange.create({
      data: {
        personId,
        fromEmail,
        toEmail,
        fromHash: hashOf(tokens.from),
        toHash: hashOf(tokens.to),
        sessionId,
        createdAt: at,
        expiresAt: new Date(at.getTime() + hours * 3_600_000),
      },
      select: { id: true, fromEmail: true, toEmail: true },
    })
    const change = { ...made, locale }
    const isTaken = (await tx.person.count({ where: { email: toEmail } })) > 0
    await audit(tx, actor, "people.emailAsked", { type: "person", id: personId })
    await sendLater(tx, emailChangeLetter(change, "from", tokens.from))
    await sendLater(tx, isTaken ? emailTakenLetter(change) : emailChangeLetter(change, "to", tokens.to))
  })
}
