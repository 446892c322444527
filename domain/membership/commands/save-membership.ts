import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { dateOfDay, now } from "#platform/time/time.ts"
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
    await demandFitting(tx, input)
    await lockHolder(tx, input)
    await demandNone(tx, input)
    const at = now()
    const { id } = await tx.membership.create({
      data: { typeKey: input.typeKey, personId, organisationId, createdAt: at },
      select: { id: true },
    })
    const term = { fromOn: dateOfDay(input.fromOn), toOn: dateOfDay(input.toOn), priceOere: input.priceOere }
    await tx.membershipTerm.create({ data: { membershipId: id, ...term }, select: { id: true } })
    const details = { type: input.typeKey, fromOn: input.fromOn, toOn: input.toOn }
    await audit(tx, actor, "membership.write", { type: "membership", id }, details)
    return { id }
  })
}

async function demandFitting(tx: Tx, { typeKey, personId }: SaveMembership): Promise<void> {
  const type = await tx.membershipType.findUnique({ where: { key: typeKey }, select: { holder: true } })
  if (!type) throw new NotFound("membership type")
  if ((type.holder === "PERSON") !== (personId !== null)) {
    throw new InvalidInput({ typeKey: ["membership.typeForOthers"] })
  }
}

/** Whoever gives the same holder a membership waits here, so that two presses make one. */
async function lockHolder(tx: Tx, { personId, organisationId }: SaveMembership): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS "locked" FROM "Person" WHERE "id" = ${personId}::uuid AND "erasedAt" IS NULL FOR UPDATE`
  const others = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS "locked" FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR UPDATE`
  if (rows.length + others.length === 0) throw new NotFound("holder")
}

async function demandNone(tx: Tx, { typeKey, personId, organisationId }: SaveMembership): Promise<void> {
  const standing = await tx.membership.count({ where: { typeKey, personId, organisationId, endedOn: null } })
  if (standing > 0) throw new InvalidInput({ typeKey: ["membership.hasOne"] })
}
