import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import type { WrittenIn } from "#domain/mail/written-in.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { erasureAskedLetter } from "../letters.ts"
import { erasedBy } from "../rules/erasure.ts"

/**
 * Says that a person wishes to be erased; staff do it within the time that is told. Asking again changes nothing: the
 * time runs from the first. @throws NotAllowed
 */
export async function askErasure(actor: Actor, { locale }: WrittenIn): Promise<void> {
  demand(actor, "people.askErasure", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const { personId, email } = actor
  const at = now()
  await transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: personId, erasureAskedAt: null },
      data: { erasureAskedAt: at, erasureLocale: locale },
    })
    if (count === 0) return
    await audit(tx, actor, "people.erasureAsked", { type: "person", id: personId })
    await sendLater(tx, erasureAskedLetter(personId, email, { at, by: erasedBy(at), locale }))
  })
}
