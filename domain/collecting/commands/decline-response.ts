import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { writing } from "../answering.ts"
import type { DeclineResponse } from "../input.ts"
import { respondentOf } from "../standing.ts"
import { storedAnswers } from "../stored-answers.ts"
import { writeResponse } from "../write-response.ts"

/**
 * Says that a municipality does not take part, so that nobody reminds it. What was typed before stays, and it may still
 * answer until the collection closes.
 * @throws NotFound, Closed, Stale
 */
export async function declineResponse(
  actor: Actor,
  { key, version, remark }: DeclineResponse,
): Promise<{ key: string }> {
  demand(actor, "collecting.answer")
  return transaction(async (tx) => {
    const { standing, at } = await writing(tx, actor, key)
    const savedById = await respondentOf(tx, actor, standing)
    const answers = await storedAnswers(tx, standing.invitationId)
    const said = { version, status: "DECLINED" as const, answers, covers: [], remark, isByPhone: false }
    const { isNew } = await writeResponse(tx, standing, { ...said, savedById }, at)
    const subject = { type: "survey", id: standing.survey.entryId } as const
    if (isNew) await audit(tx, actor, "collecting.declined", subject, { municipality: standing.code })
    return { key }
  })
}
