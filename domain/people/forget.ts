import type { Tx } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { demandAnother, lockAdministrators } from "./administrators.ts"
import type { Whose } from "./whose.ts"

/**
 * Forgets who a person is, a part of erasing them: nothing is left to sign in with, and of the row only its id, which
 * the log names. @throws Closed for the last administrator
 */
export async function forgetPerson(tx: Tx, { personId, addresses }: Whose): Promise<void> {
  await lockAdministrators(tx)
  const isAdministrator = await tx.personRole.count({ where: { personId, role: "ADMINISTRATOR" } })
  if (isAdministrator > 0) await demandAnother(tx, personId)
  await tx.personRole.deleteMany({ where: { personId } })
  await tx.secondFactor.deleteMany({ where: { personId } })
  await tx.signInSession.deleteMany({ where: { personId } })
  await tx.accessToken.deleteMany({
    where: { OR: [{ personId }, { email: { in: addresses.map(({ email }) => email) } }] },
  })
  await tx.emailChange.deleteMany({ where: { personId } })
  await tx.affiliation.deleteMany({ where: { personId } })
  const at = now()
  await tx.person.update({
    where: { id: personId },
    data: {
      name: "",
      email: null,
      phone: null,
      erasureAskedAt: null,
      erasureLocale: null,
      erasedAt: at,
      updatedAt: at,
    },
    select: { id: true },
  })
}
