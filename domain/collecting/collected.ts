import type { Db } from "#platform/database/client.ts"
import type { Collected } from "./rules/laid-answers.ts"

/** How far each of the municipalities has come with an edition, with what they said; in Danish order. */
export interface CollectedMunicipality extends Collected {
  readonly name: string
  readonly region: string
  /** Null before it was invited. */
  readonly invitationId: string | null
  readonly version: number
  readonly covers: readonly string[]
  readonly remark: string
  readonly isByPhone: boolean
  readonly savedAt: Date | null
  readonly savedBy: string
  readonly respondents: readonly {
    readonly id: string
    readonly kind: "ROLE" | "ADDRESS" | "COLLEAGUE"
    readonly personId: string | null
    readonly name: string
    readonly email: string
    readonly handedOverAt: Date | null
  }[]
}

export async function collectedFrom(from: Db, editionId: string): Promise<CollectedMunicipality[]> {
  // One after the other: it is asked inside transactions too, which have one connection.
  const municipalities = await from.municipality.findMany({
    select: { code: true, name: true, region: true },
    orderBy: { name: "asc" },
  })
  const invitations = await from.surveyInvitation.findMany({
    where: { editionId },
    select: invitationColumns,
  })
  const answered = await from.answeredMunicipality.findMany({
    where: { editionId },
    select: {
      municipalityCode: true,
      response: { select: { invitation: { select: { municipalityCode: true } } } },
    },
  })
  const byCode = new Map(invitations.map((one) => [one.municipalityCode, one]))
  const answeredBy = new Map(
    answered.map(({ municipalityCode, response }) => [
      municipalityCode,
      response.invitation.municipalityCode,
    ]),
  )
  return municipalities.map(({ code, name, region }) => {
    const invitation = byCode.get(code)
    const response = invitation?.response
    return {
      code,
      name,
      region,
      invitationId: invitation?.id ?? null,
      respondents: invitation?.respondents ?? [],
      status: response?.status ?? null,
      version: response?.version ?? 0,
      answers: response?.answers ?? [],
      covers: response?.covers ?? [],
      remark: response?.remark ?? "",
      isByPhone: response?.isByPhone ?? false,
      savedAt: response?.savedAt ?? null,
      savedBy: response?.savedBy ? response.savedBy.name || response.savedBy.email : "",
      answeredBy: answeredBy.get(code) ?? null,
    }
  })
}

const invitationColumns = {
  id: true,
  municipalityCode: true,
  respondents: {
    select: { id: true, kind: true, personId: true, name: true, email: true, handedOverAt: true },
    orderBy: { createdAt: "asc" },
  },
  response: {
    select: {
      status: true,
      version: true,
      remark: true,
      covers: true,
      isByPhone: true,
      savedAt: true,
      savedBy: { select: { name: true, email: true } },
      answers: { select: { versionId: true, given: true, isUnable: true, confirmed: true } },
    },
  },
} as const
