import type { Db } from "#platform/database/client.ts"
import { standingAffiliations } from "./standing-affiliations.ts"

/** Who answers surveys on behalf of a municipality on the day of an instant. */
export interface SurveyContact {
  readonly municipalityCode: string
  readonly personId: string
  readonly name: string
  readonly email: string
}

/**
 * Those who hold the role that answers surveys in the organisations of the municipalities; where nobody does, its
 * directors. Several may hold it; a municipality without anybody has no line. `codes` narrows to some municipalities.
 */
export async function surveyContacts(
  from: Db,
  at: Date,
  codes?: readonly string[],
): Promise<SurveyContact[]> {
  const rows = await from.affiliation.findMany({
    where: {
      ...answering(at),
      organisation: {
        kind: { in: [...kinds] },
        municipalityCode: codes ? { in: [...codes] } : { not: null },
      },
    },
    select: {
      function: true,
      organisation: { select: { municipalityCode: true } },
      person: { select: { id: true, name: true, email: true } },
    },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  })
  const byCode = Map.groupBy(rows, ({ organisation }) => organisation.municipalityCode ?? "")
  return [...byCode].flatMap(([municipalityCode, standing]) => {
    const own = standing.filter((one) => one.function === "SURVEY_CONTACT")
    const chosen = own.length > 0 ? own : standing
    const people = new Map(chosen.map(({ person }) => [person.id, person]))
    return [...people.values()].map(({ id, name, email }) => ({
      municipalityCode,
      personId: id,
      name,
      email: email ?? "",
    }))
  })
}

/** The municipalities for which a person answers surveys; asked of those in which they have a role alone. */
export async function codesAnsweredFor(from: Db, at: Date, personId: string): Promise<string[]> {
  const own = await from.affiliation.findMany({
    where: {
      ...answering(at),
      personId,
      organisation: { kind: { in: [...kinds] }, municipalityCode: { not: null } },
    },
    select: { organisation: { select: { municipalityCode: true } } },
  })
  const codes = own.flatMap(({ organisation }) => organisation.municipalityCode ?? [])
  if (codes.length === 0) return []
  const contacts = await surveyContacts(from, at, codes)
  return contacts.filter((one) => one.personId === personId).map(({ municipalityCode }) => municipalityCode)
}

const kinds = ["MUNICIPALITY", "LIBRARY"] as const

function answering(at: Date) {
  return {
    ...standingAffiliations(at),
    function: { in: ["SURVEY_CONTACT" as const, "DIRECTOR" as const] },
    person: { erasedAt: null, email: { not: null } },
  }
}
