import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"

/** Takes the wish to be erased back. @throws NotAllowed, Closed when there is none */
export async function withdrawErasure(actor: Actor): Promise<void> {
  const id = personIdOf(actor)
  demand(actor, "people.askErasure", { ownerId: id })
  if (!id) throw new NotFound("person")
  await transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, erasureAskedAt: { not: null } },
      data: { erasureAskedAt: null, erasureLocale: null },
    })
    if (count === 0) throw new Closed("people.erasureNotAsked")
    await audit(tx, actor, "people.erasureWithdrawn", { type: "person", id })
  })
}
