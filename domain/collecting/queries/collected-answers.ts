import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Question } from "#domain/surveys/figures.ts"
import { db } from "#platform/database/client.ts"
import { askedQuestions } from "../asked.ts"
import { type CollectedMunicipality, collectedFrom } from "../collected.ts"
import { editionOf } from "../managed-collection.ts"

/** Everything that was collected so far, one line a municipality, for a file. @throws NotAllowed, NotFound */
export async function collectedAnswers(
  actor: Actor,
  entryId: string,
): Promise<{ questions: readonly Question[]; municipalities: readonly CollectedMunicipality[] }> {
  demand(actor, "collecting.manage")
  const editionId = await editionOf(db, entryId)
  const [questions, municipalities] = await Promise.all([
    askedQuestions(db, editionId),
    collectedFrom(db, editionId),
  ])
  return { questions, municipalities }
}
