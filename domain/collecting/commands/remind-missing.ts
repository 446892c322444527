import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { surveyContacts } from "#domain/people/survey-contacts.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { collectedFrom } from "../collected.ts"
import type { RemindMissing } from "../input.ts"
import { reminderLetter } from "../letters.ts"
import { invitationsOf, managedCollection } from "../managed-collection.ts"
import { newLink } from "../new-link.ts"
import { roleHolders } from "../role-holders.ts"
import { isMissing, progressOf } from "../rules/collection-state.ts"
import { writtenTo } from "../written-to.ts"

/**
 * Mails everybody once more who is to answer for a municipality that has no answer: those who hold the role today, also
 * if they took it over since, those whose address was typed, and the colleague instead of who handed over. A round is
 * mailed once, however often its button is pressed.
 * @throws NotAllowed, NotFound, Closed when it is not open
 */
export async function remindMissing(
  actor: Actor,
  { entryId, rounds }: RemindMissing,
): Promise<{ entryId: string; reminded: number }> {
  demand(actor, "collecting.manage")
  return transaction(async (tx) => {
    const { editionId, opensAt, closesAt } = await managedCollection(tx, entryId)
    const at = now()
    if (at < opensAt) throw new Closed("collecting.notOpen")
    if (at >= closesAt) throw new Closed("collecting.over")
    const { count } = await tx.collection.updateMany({
      where: { editionId, rounds },
      data: { rounds: rounds + 1, remindedAt: at },
    })
    // The same press a second time: its round is mailed already.
    if (count === 0) return { entryId, reminded: 0 }
    const collected = await collectedFrom(tx, editionId)
    const missing = new Set(collected.filter((one) => isMissing(progressOf(one))).map(({ code }) => code))
    const abouts = (await invitationsOf(tx, editionId)).filter(({ code }) => missing.has(code))
    const holders = await surveyContacts(tx, at, [...missing])
    await roleHolders(tx, abouts, holders, at)
    const respondents = await writtenTo(tx, abouts, at)
    let reminded = 0
    for (const { id, invitationId, name, email } of respondents) {
      const about = abouts.find((one) => one.invitationId === invitationId)
      if (!about) continue
      const to = { respondentId: id, to: email, name, token: await newLink(tx, id) }
      await sendLater(tx, reminderLetter(about, to, rounds + 1))
      reminded += 1
    }
    const details = { round: rounds + 1, reminded }
    await audit(tx, actor, "collecting.reminded", { type: "survey", id: entryId }, details)
    return { entryId, reminded }
  })
}
