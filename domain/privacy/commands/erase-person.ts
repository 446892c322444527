import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { forgetStored } from "#domain/calls/attached-file.ts"
import { callApplicationsOf, deleteUnsent } from "#domain/calls/forget.ts"
import { forgetRespondent } from "#domain/collecting/forget.ts"
import { comingEvents, forgetSignUps } from "#domain/events/forget.ts"
import { sweepAnswerFiles } from "#domain/forms/jobs.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { forgetMail } from "#domain/mail/forget.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { forgetMember } from "#domain/membership/forget.ts"
import { forgetPerson } from "#domain/people/forget.ts"
import { erasedLetter } from "#domain/people/letters.ts"
import { whose } from "#domain/people/whose.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { log } from "#platform/log/log.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { ErasePerson } from "../input.ts"

/**
 * Erases a person for good: each capability forgets its part, in one transaction. What the accounts need keeps its
 * names until they need it no longer, an application that was sent stays as the decision's ground, a draft goes; the log keeps that it was done, and to which id.
 * @throws NotAllowed, NotFound, Closed for who has a seat at an event to come, and for the last administrator
 */
export async function erasePerson(actor: Actor, { personId }: ErasePerson): Promise<void> {
  demand(actor, "privacy.erase")
  const at = now()
  const storageKeys = await transaction(async (tx) => {
    const { email, wasAsked, locale } = await lockedPerson(tx, personId)
    const who = await whose(tx, personId)
    const coming = await comingEvents(tx, who, at)
    if (coming.length > 0) throw new Closed("privacy.hasComing", { events: coming.join(", ") })
    await forgetSignUps(tx, who, at)
    await forgetMember(tx, who, at)
    const unsent = await deleteUnsent(tx, callApplicationsOf(who))
    await forgetRespondent(tx, who)
    await forgetMail(tx, who.addresses)
    await forgetPerson(tx, who)
    await audit(tx, actor, "privacy.erased", { type: "person", id: personId }, { wasAsked })
    if (email) await sendLater(tx, erasedLetter(personId, email, localeOf(locale)))
    return unsent.storageKeys
  })
  await forgetStored(storageKeys)
  // The person is erased by now; what could not be removed is swept again by the schedule.
  await sweepAnswerFiles().catch((error) => {
    log.error({ part: "privacy", err: error }, "Files of an erased person could not all be removed")
  })
}

interface Locked {
  email: string | null
  wasAsked: boolean
  locale: string | null
}

async function lockedPerson(tx: Tx, id: string): Promise<Locked> {
  const [person] = await tx.$queryRaw<Locked[]>`
    SELECT "email", "erasureAskedAt" IS NOT NULL AS "wasAsked", "erasureLocale" AS "locale"
      FROM "Person" WHERE "id" = ${id}::uuid AND "erasedAt" IS NULL FOR UPDATE`
  if (!person) throw new NotFound("person")
  return person
}
