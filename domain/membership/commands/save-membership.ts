import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { grantMembership } from "../grant-membership.ts"
import type { SaveMembership } from "../input.ts"

/**
 * Makes a person or an organisation a member for a first dated term. One membership of a type at a time: who has one
 * that is not ended is given a further term of it instead.
 * @throws NotAllowed, NotFound, InvalidInput when the type is for others or the holder has one already
 */
export async function saveMembership(actor: Actor, input: SaveMembership): Promise<{ id: string }> {
  const { personId, organisationId } = input
  demand(actor, "membership.write", { ownerId: personId, organisationId })
  return transaction(async (tx) => {
    const id = await grantMembership(tx, input)
    const details = { type: input.typeKey, fromOn: input.fromOn, toOn: input.toOn }
    await audit(tx, actor, "membership.write", { type: "membership", id }, details)
    return { id }
  })
}
