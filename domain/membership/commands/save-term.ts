import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction, violates } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, InvalidInput, NotFound } from "#platform/refusal.ts"
import { dateOfDay } from "#platform/time/time.ts"
import type { SaveTerm } from "../input.ts"

/**
 * Gives a membership a further term, or changes one. Both days are included; no day belongs to two terms of one
 * membership, which the database keeps however many write at once.
 * @throws NotAllowed, NotFound, Closed for a membership that is ended, InvalidInput when terms would overlap
 */
export async function saveTerm(actor: Actor, input: SaveTerm): Promise<{ membershipId: string }> {
  const { membershipId } = input
  demand(actor, "membership.write")
  try {
    return await transaction(async (tx) => {
      await demandOpen(tx, membershipId)
      await write(tx, input)
      const details = { fromOn: input.fromOn, toOn: input.toOn, isNew: input.id === null }
      await audit(tx, actor, "membership.write", { type: "membership", id: membershipId }, details)
      await forgetPublicPages(tx)
      return { membershipId }
    })
  } catch (error) {
    if (violates(error, "MembershipTerm_no_overlap")) {
      throw new InvalidInput({ fromOn: ["membership.overlap"] })
    }
    throw error
  }
}

async function demandOpen(tx: Tx, id: string): Promise<void> {
  const membership = await tx.membership.findUnique({ where: { id }, select: { endedOn: true } })
  if (!membership) throw new NotFound("membership")
  if (membership.endedOn) throw new Closed("membership.ended")
}

async function write(tx: Tx, { id, membershipId, fromOn, toOn, priceOere }: SaveTerm): Promise<void> {
  const term = { fromOn: dateOfDay(fromOn), toOn: dateOfDay(toOn), priceOere }
  if (id === null) {
    await tx.membershipTerm.create({ data: { membershipId, ...term }, select: { id: true } })
    return
  }
  const { count } = await tx.membershipTerm.updateMany({ where: { id, membershipId }, data: term })
  if (count === 0) throw new NotFound("term")
}
