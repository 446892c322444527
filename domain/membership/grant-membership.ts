import type { Tx } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { dateOfDay, now } from "#platform/time/time.ts"
import type { SaveMembership } from "./input.ts"

/**
 * Makes a holder a member for a first term, in the transaction of the act that decides it.
 * @throws NotFound, InvalidInput when the type is for others or the holder has one already
 */
export async function grantMembership(tx: Tx, input: SaveMembership): Promise<string> {
  const { typeKey, personId, organisationId, priceOere } = input
  await demandFitting(tx, input)
  await lockHolder(tx, input)
  await demandNone(tx, input)
  const { id } = await tx.membership.create({
    data: { typeKey, personId, organisationId, createdAt: now() },
    select: { id: true },
  })
  const term = { fromOn: dateOfDay(input.fromOn), toOn: dateOfDay(input.toOn), priceOere }
  await tx.membershipTerm.create({ data: { membershipId: id, ...term }, select: { id: true } })
  await forgetPublicPages(tx)
  return id
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
