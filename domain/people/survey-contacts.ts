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
      ...standingAffiliations(at),
      function: { in: ["SURVEY_CONTACT", "DIRECTOR"] },
      person: { erasedAt: null, email: { not: null } },
      organisation: {
        kind: { in: ["MUNICIPALITY", "LIBRARY"] },
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
