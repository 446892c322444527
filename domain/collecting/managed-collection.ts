import type { Db, Tx } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { lockCollection } from "./lock-collection.ts"
import { type Invited, invitationColumns, invited } from "./standing.ts"

/** The edition whose survey this entry is the page of. @throws NotFound */
export async function editionOf(from: Db, entryId: string): Promise<string> {
  const page = await from.surveyPage.findFirst({
    where: { entryId, entry: { status: { not: "TRASHED" } } },
    select: { editionId: true },
  })
  if (!page) throw new NotFound("survey")
  return page.editionId
}

/** The collection of a survey, locked until commit. @throws NotFound */
export async function managedCollection(
  tx: Tx,
  entryId: string,
): Promise<{ editionId: string; opensAt: Date; closesAt: Date; laidAt: Date | null }> {
  const editionId = await editionOf(tx, entryId)
  const { opensAt, closesAt, laidAt } = await lockCollection(tx, editionId)
  return { editionId, opensAt, closesAt, laidAt }
}

/** The invitations of an edition, to all or to one municipality. */
export async function invitationsOf(from: Db, editionId: string, code?: string): Promise<Invited[]> {
  const rows = await from.surveyInvitation.findMany({
    where: { editionId, ...(code === undefined ? {} : { municipalityCode: code }) },
    select: invitationColumns,
    orderBy: { municipalityCode: "asc" },
  })
  return rows.map(invited)
}
