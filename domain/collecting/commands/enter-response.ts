import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { askedQuestions, lastAnswers } from "../asked.ts"
import { demandCover } from "../demand-cover.ts"
import { demandPlausible } from "../demand-plausible.ts"
import type { EnterResponse } from "../input.ts"
import { knownCovers } from "../known-covers.ts"
import { invitationsOf, managedCollection } from "../managed-collection.ts"
import { storedAnswers } from "../stored-answers.ts"
import { tellCovered } from "../tell-sent.ts"
import { writeResponse } from "../write-response.ts"

/**
 * Writes down what a municipality said by phone, also after closing: it is marked as such, and the log says who did. It
 * is asked about like any other answer. After closing, the answers are to be laid into the figures anew.
 * @throws NotAllowed, NotFound before anybody was invited, Closed, Stale, InvalidInput
 */
export async function enterResponse(
  actor: Actor,
  { entryId, municipalityCode, act, version, answers: given, covers: wished, remark }: EnterResponse,
): Promise<{ entryId: string }> {
  demand(actor, "collecting.manage")
  const wanted = { code: municipalityCode, covers: wished }
  return demandCover(wanted, entryId, () =>
    transaction(async (tx) => {
      const { editionId, opensAt } = await managedCollection(tx, entryId)
      const at = now()
      if (at < opensAt) throw new Closed("collecting.notOpen")
      const [about] = await invitationsOf(tx, editionId, municipalityCode)
      if (!about) throw new NotFound("invitation")
      const isSent = act === "send"
      const questions = await askedQuestions(tx, editionId)
      const before = await lastAnswers(tx, editionId, municipalityCode)
      const answers = isSent
        ? demandPlausible(questions, before, given)
        : await storedAnswers(tx, about.invitationId)
      const covers = isSent ? await knownCovers(tx, about, wished) : []
      const status = isSent ? ("SENT" as const) : ("DECLINED" as const)
      const said = { version, status, answers, covers, remark, savedById: null, isByPhone: true }
      const response = await writeResponse(tx, about, said, at)
      if (response.isNew) {
        await tellCovered(tx, about, { response, covers }, at)
        const details = { municipality: municipalityCode, covers: covers.join(" "), status }
        await audit(tx, actor, "collecting.enteredByPhone", { type: "survey", id: entryId }, details)
      }
      return { entryId }
    }),
  )
}
