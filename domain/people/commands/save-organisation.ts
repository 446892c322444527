import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { SaveOrganisation } from "../input.ts"

/** Writes down an organisation, a new one without an id. @throws NotAllowed, NotFound */
export async function saveOrganisation(
  actor: Actor,
  { id, membershipShown = false, ...written }: SaveOrganisation,
): Promise<{ id: string }> {
  demand(actor, "people.write")
  const facts = { ...written, membershipShown }
  return transaction(async (tx) => {
    const at = now()
    await forgetPublicPages(tx)
    if (!id) {
      const made = await tx.organisation.create({
        data: { ...facts, createdAt: at, updatedAt: at },
        select: { id: true },
      })
      await audit(tx, actor, "people.write", { type: "organisation", id: made.id }, { isNew: true })
      return made
    }
    const { count } = await tx.organisation.updateMany({ where: { id }, data: { ...facts, updatedAt: at } })
    if (count === 0) throw new NotFound("organisation")
    await audit(tx, actor, "people.write", { type: "organisation", id })
    return { id }
  })
}
