import type { Whose } from "#domain/people/whose.ts"
import type { Prisma, Tx } from "#platform/database/client.ts"

/** Where somebody was asked on behalf of a municipality. */
export function respondentsOf({ personId, addresses }: Whose): Prisma.RespondentWhereInput {
  return { OR: [{ personId }, { email: { in: addresses.map(({ email }) => email) } }] }
}

/**
 * Forgets that somebody was asked, a part of erasing them: their links lead nowhere and what they remarked is gone; the
 * answer stays the municipality's.
 */
export async function forgetRespondent(tx: Tx, who: Whose): Promise<void> {
  const where = respondentsOf(who)
  await tx.response.updateMany({ where: { savedBy: where, remark: { not: "" } }, data: { remark: "" } })
  await tx.respondent.deleteMany({ where })
}
