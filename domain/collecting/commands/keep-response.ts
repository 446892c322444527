import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { writing } from "../answering.ts"
import { answersAsked } from "../answers-asked.ts"
import { askedQuestions } from "../asked.ts"
import type { Respond } from "../input.ts"
import { respondentOf } from "../standing.ts"
import { writeResponse } from "../write-response.ts"

/**
 * Keeps what was typed so far, as it was typed, so that it can be gone on with, by the same person or a colleague.
 * @throws NotFound, Closed, Stale when a colleague saved meanwhile
 */
export async function keepResponse(
  actor: Actor,
  { key, version, answers, covers, remark }: Respond,
): Promise<{ key: string; version: number; isSent: false }> {
  demand(actor, "collecting.answer")
  return transaction(async (tx) => {
    const { standing, at } = await writing(tx, actor, key)
    const savedById = await respondentOf(tx, actor, standing)
    const questions = await askedQuestions(tx, standing.editionId)
    const said = {
      version,
      status: "BEGUN" as const,
      answers: answersAsked(questions, answers),
      covers: covers.filter((code) => code !== standing.code),
      remark,
      savedById,
      isByPhone: false,
    }
    const written = await writeResponse(tx, standing, said, at)
    return { key, version: written.version, isSent: false }
  })
}
