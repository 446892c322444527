import type { SurveyContact } from "#domain/people/survey-contacts.ts"
import type { Tx } from "#platform/database/client.ts"

interface Row {
  id: string
  invitationId: string
  kind: "ROLE" | "ADDRESS" | "COLLEAGUE"
  personId: string | null
  email: string
}

/** Who was written to for the first time. */
export interface Fresh {
  readonly id: string
  readonly invitationId: string
  readonly name: string
  readonly email: string
}

/**
 * Gives each who holds the role a row under the address they have today: who changed it keeps their row, and who took
 * over a common address has the row that it had. The collection is locked before. @returns those who had none
 */
export async function roleHolders(
  tx: Tx,
  invitations: readonly { readonly invitationId: string; readonly code: string }[],
  holders: readonly SurveyContact[],
  at: Date,
): Promise<Fresh[]> {
  const byCode = new Map(invitations.map(({ code, invitationId }) => [code, invitationId]))
  const rows: Row[] = await tx.respondent.findMany({
    where: { invitationId: { in: invitations.map(({ invitationId }) => invitationId) } },
    select: { id: true, invitationId: true, kind: true, personId: true, email: true },
    orderBy: { createdAt: "asc" },
  })
  const byInvitation = Map.groupBy(rows, ({ invitationId }) => invitationId)
  const missing = []
  for (const { municipalityCode, personId, name, email } of holders) {
    const invitationId = byCode.get(municipalityCode)
    if (!invitationId) continue
    const known = byInvitation.get(invitationId) ?? []
    const own = known.find((row) => row.personId === personId)
    const there = known.find((row) => row.email === email)
    if (own && !there) {
      await tx.respondent.update({ where: { id: own.id }, data: { email }, select: { id: true } })
    } else if (there && own && there.id !== own.id) {
      await joined(tx, own, there)
    } else if (there?.kind === "ROLE" && !own) {
      await tx.respondent.update({ where: { id: there.id }, data: { personId, name }, select: { id: true } })
    }
    if (!own && !there)
      missing.push({ invitationId, personId, name, email, kind: "ROLE" as const, createdAt: at })
  }
  return tx.respondent.createManyAndReturn({
    data: missing,
    skipDuplicates: true,
    select: { id: true, invitationId: true, name: true, email: true },
  })
}

/** Two rows of one person become one, under the address of today; links of both go on working. */
async function joined(tx: Tx, { id, personId }: Row, kept: Row): Promise<void> {
  await tx.respondentLink.updateMany({ where: { respondentId: id }, data: { respondentId: kept.id } })
  await tx.response.updateMany({ where: { savedById: id }, data: { savedById: kept.id } })
  await tx.respondent.delete({ where: { id }, select: { id: true } })
  await tx.respondent.update({ where: { id: kept.id }, data: { personId }, select: { id: true } })
}
