import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { SaveProfile } from "../input.ts"

/** Keeps what a person says of themselves: name and telephone. @throws NotAllowed */
export async function saveProfile(actor: Actor, { name, phone }: SaveProfile): Promise<void> {
  const id = personIdOf(actor)
  demand(actor, "people.editSelf", { ownerId: id })
  if (!id) throw new NotFound("person")
  await transaction(async (tx) => {
    await tx.person.update({
      where: { id },
      data: { name, phone: phone || null, updatedAt: now() },
      select: { id: true },
    })
    await audit(tx, actor, "people.editSelf", { type: "person", id })
  })
}
