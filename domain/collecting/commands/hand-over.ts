import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { db, transaction } from "#platform/database/client.ts"
import { demandRate } from "#platform/http/rate-limit.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { answering, demandWriting } from "../answering.ts"
import type { HandOver } from "../input.ts"
import { handOverLetter } from "../letters.ts"
import { newLink } from "../new-link.ts"
import { respondentOf, standingOf } from "../standing.ts"

/**
 * Hands the questions over to a colleague, who gets a mail with a link of their own; what was answered so far is there.
 * Who handed over goes on reading. Posted twice, the colleague gets one mail.
 * @throws NotFound, Closed, TooMany, InvalidInput for one's own address
 */
export async function handOver(
  actor: Actor,
  { key, name, email, words }: HandOver,
): Promise<{ key: string }> {
  demand(actor, "collecting.answer")
  const found = await standingOf(db, actor, key, now())
  if (!found) throw new NotFound("invitation")
  // Each brings a letter to an address that nobody has proven. Counted on a connection of its own, so not under the lock.
  await demandRate(`survey.handOver:${found.invitationId}`, { points: 30, seconds: 3_600 })
  return transaction(async (tx) => {
    const { standing, at } = await answering(tx, actor, key)
    const { invitationId } = standing
    if (standing.access === "read") {
      const colleague = { invitationId, email, handedOverAt: null }
      // The same form posted twice: it is with that colleague already.
      if ((await tx.respondent.count({ where: colleague })) > 0) return { key }
    }
    demandWriting(standing)
    if (standing.email === email) throw new InvalidInput({ email: ["collecting.handOverSelf"] })
    const own = await respondentOf(tx, actor, standing)
    const colleague = await tx.respondent.upsert({
      where: { invitationId_email: { invitationId, email } },
      create: { invitationId, email, name, kind: "COLLEAGUE", createdAt: at },
      // Who had it before gets it back, also who has left the role since: a colleague asked them by name.
      update: { handedOverAt: null, kind: "COLLEAGUE" },
      select: { id: true },
    })
    await tx.respondent.updateMany({ where: { id: own }, data: { handedOverAt: at } })
    const to = { respondentId: colleague.id, to: email, name, token: await newLink(tx, colleague.id) }
    await sendLater(tx, handOverLetter(standing, to, { by: standing.name || standing.email, words, at }))
    const subject = { type: "survey", id: standing.survey.entryId } as const
    await audit(tx, actor, "collecting.handedOver", subject, { municipality: standing.code })
    return { key }
  })
}
