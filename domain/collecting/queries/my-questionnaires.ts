import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { codesAnsweredFor } from "#domain/people/survey-contacts.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import {
  type CollectionState,
  collectionState,
  type Progress,
  progressOf,
} from "../rules/collection-state.ts"
import { invitationColumns, invited } from "../standing.ts"

export interface MyQuestionnaire {
  readonly invitationId: string
  readonly municipality: string
  readonly title: string
  readonly year: number
  readonly closesAt: Date
  readonly state: CollectionState
  readonly progress: Progress
}

/**
 * The questionnaires that the actor answers: of the municipalities for which they hold the role today, and those that
 * were sent or handed to them. Open ones first, then the newest. @throws NotAllowed
 */
export async function myQuestionnaires(actor: Actor): Promise<MyQuestionnaire[]> {
  demand(actor, "collecting.readOwn", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") return []
  const at = now()
  const codes = await codesAnsweredFor(db, at, actor.personId)
  const mine = { OR: [{ personId: actor.personId }, { email: actor.email }] }
  const rows = await db.surveyInvitation.findMany({
    where: {
      collection: { edition: { page: { entry: { status: { not: "TRASHED" } } } } },
      OR: [
        { municipalityCode: { in: codes } },
        { respondents: { some: { ...mine, kind: { not: "ROLE" } } } },
      ],
    },
    select: { ...invitationColumns, response: { select: { status: true } } },
    orderBy: { collection: { closesAt: "desc" } },
  })
  const answered = await db.answeredMunicipality.findMany({
    where: {
      OR: rows.map(({ editionId, municipality }) => ({ editionId, municipalityCode: municipality.code })),
    },
    select: {
      editionId: true,
      municipalityCode: true,
      response: { select: { invitation: { select: { municipalityCode: true } } } },
    },
  })
  const answeredBy = new Map(
    answered.map(({ editionId, municipalityCode, response }) => [
      `${editionId} ${municipalityCode}`,
      response.invitation.municipalityCode,
    ]),
  )
  return rows
    .map((row) => {
      const { invitationId, municipality, survey, closesAt, code, ...rest } = invited(row)
      const progress = progressOf({
        code,
        status: row.response?.status ?? null,
        answeredBy: answeredBy.get(`${row.editionId} ${code}`) ?? null,
      })
      return {
        invitationId,
        municipality,
        ...survey,
        closesAt,
        progress,
        state: collectionState({ ...rest, closesAt }, at),
      }
    })
    .map(({ entryId: _, ...shown }) => shown)
    .toSorted((one, other) => Number(other.state === "open") - Number(one.state === "open"))
}
