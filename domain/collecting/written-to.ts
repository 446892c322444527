import { surveyContacts } from "#domain/people/survey-contacts.ts"
import type { Tx } from "#platform/database/client.ts"

/**
 * Those who are written to on behalf of municipalities: not who handed over to a colleague, and not who has left the role.
 */
export async function writtenTo(
  tx: Tx,
  invitations: readonly { readonly invitationId: string; readonly code: string }[],
  at: Date,
): Promise<{ id: string; invitationId: string; name: string; email: string }[]> {
  const codeOf = new Map(invitations.map(({ invitationId, code }) => [invitationId, code]))
  const holders = await surveyContacts(tx, at, [...codeOf.values()])
  const standing = new Set(holders.map(({ municipalityCode, personId }) => `${municipalityCode} ${personId}`))
  const rows = await tx.respondent.findMany({
    where: { invitationId: { in: [...codeOf.keys()] }, handedOverAt: null },
    select: { id: true, invitationId: true, kind: true, personId: true, name: true, email: true },
    orderBy: { id: "asc" },
  })
  return rows
    .filter(
      ({ kind, invitationId, personId }) =>
        kind !== "ROLE" || standing.has(`${codeOf.get(invitationId)} ${personId}`),
    )
    .map(({ id, invitationId, name, email }) => ({ id, invitationId, name, email }))
}
