import type { Db } from "#platform/database/client.ts"
import type { Given } from "./rules/read-answers.ts"

/** What was answered so far on an invitation, as it is kept. */
export async function storedAnswers(from: Db, invitationId: string): Promise<Given[]> {
  return from.responseAnswer.findMany({
    where: { response: { invitationId } },
    select: { versionId: true, given: true, isUnable: true, confirmed: true },
    orderBy: { versionId: "asc" },
  })
}
