import type { Db } from "#platform/database/client.ts"

/** A person by id and by every address that was theirs; `until` is null for the one they have. */
export interface Whose {
  readonly personId: string
  readonly addresses: readonly { readonly email: string; readonly until: Date | null }[]
}

/** By what a person's things are found: also those from before a change of address, as long as it was theirs. */
export async function whose(from: Db, personId: string): Promise<Whose> {
  const [person, changes] = await Promise.all([
    from.person.findUnique({ where: { id: personId }, select: { email: true } }),
    from.emailChange.findMany({
      where: { personId, doneAt: { not: null } },
      select: { fromEmail: true, doneAt: true },
    }),
  ])
  return {
    personId,
    addresses: [
      ...(person?.email ? [{ email: person.email, until: null }] : []),
      ...changes.map(({ fromEmail, doneAt }) => ({ email: fromEmail, until: doneAt })),
    ],
  }
}
