import type { Tx } from "#platform/database/client.ts"
import type { AffiliationFunction, OrganisationKind } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { dateOfDay, now } from "#platform/time/time.ts"

/** Parts of acts that bring people and organisations in: they take the transaction of the act and write no audit. */

/** The person of an address, who is made when nobody has it. What is known of somebody already is left as it is. */
export async function personOfAddress(
  tx: Tx,
  { name, email, phone }: { name: string; email: string; phone: string },
): Promise<{ id: string }> {
  const at = now()
  return tx.person.upsert({
    where: { email },
    create: { name, email, phone: phone || null, createdAt: at, updatedAt: at },
    update: {},
    select: { id: true },
  })
}

/** Writes down an organisation that is not known yet. */
export async function newOrganisation(
  tx: Tx,
  facts: {
    name: string
    kind: OrganisationKind
    cvr: string | null
    gln: string | null
    municipalityCode: string | null
  },
): Promise<{ id: string }> {
  const at = now()
  return tx.organisation.create({
    data: { ...facts, createdAt: at, updatedAt: at },
    select: { id: true },
  })
}

/**
 * Gives a person a function in an organisation from a day on. Answers with null, and writes nothing, when the person
 * has it there already. Whoever affiliates the same person waits here, so that two presses make one.
 * @throws NotFound for a person or organisation that is not there
 */
export async function affiliate(
  tx: Tx,
  {
    personId,
    organisationId,
    function: as,
    title,
    fromOn,
  }: {
    personId: string
    organisationId: string
    function: AffiliationFunction
    title: string
    fromOn: string
  },
): Promise<{ id: string } | null> {
  await lockPerson(tx, personId)
  const organisation = await tx.organisation.findUnique({
    where: { id: organisationId },
    select: { id: true },
  })
  if (!organisation) throw new NotFound("organisation")
  const from = dateOfDay(fromOn)
  const standing = await tx.affiliation.count({
    where: { personId, organisationId, function: as, OR: [{ toOn: null }, { toOn: { gte: from } }] },
  })
  if (standing > 0) return null
  return tx.affiliation.create({
    data: { personId, organisationId, function: as, title: title || null, fromOn: from },
    select: { id: true },
  })
}

async function lockPerson(tx: Tx, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS "locked" FROM "Person" WHERE "id" = ${id}::uuid AND "erasedAt" IS NULL FOR UPDATE`
  if (rows.length === 0) throw new NotFound("person")
}
