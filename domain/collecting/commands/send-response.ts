import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { db, transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { writing } from "../answering.ts"
import { askedQuestions, lastAnswers } from "../asked.ts"
import { demandCover } from "../demand-cover.ts"
import { demandPlausible } from "../demand-plausible.ts"
import type { Respond } from "../input.ts"
import { knownCovers } from "../known-covers.ts"
import { respondentOf, standingOf } from "../standing.ts"
import { tellCovered, tellSender } from "../tell-sent.ts"
import { writeResponse } from "../write-response.ts"

/**
 * Sends the answer of a municipality, for itself and for those it covers, and mails the receipt. It may be sent again,
 * corrected, until the collection closes. The same form posted twice is one answer and one receipt.
 * @throws NotFound, Closed (not open, over, covered by another), Stale, InvalidInput
 */
export async function sendResponse(
  actor: Actor,
  { key, version, answers: given, covers: wished, remark, locale }: Respond,
): Promise<{ key: string; version: number; isSent: true }> {
  demand(actor, "collecting.answer")
  const found = await standingOf(db, actor, key, now())
  if (!found) throw new NotFound("invitation")
  const wanted = { code: found.code, covers: wished }
  return demandCover(wanted, found.survey.entryId, () =>
    transaction(async (tx) => {
      const { standing, at } = await writing(tx, actor, key)
      const respondentId = await respondentOf(tx, actor, standing)
      const questions = await askedQuestions(tx, standing.editionId)
      const before = await lastAnswers(tx, standing.editionId, standing.code)
      const answers = demandPlausible(questions, before, given)
      const covers = await knownCovers(tx, standing, wished)
      const said = { version, status: "SENT" as const, answers, covers, remark, isByPhone: false }
      const response = await writeResponse(tx, standing, { ...said, savedById: respondentId }, at)
      if (response.isNew) {
        const sent = { response, questions, answers, covers, remark }
        await tellSender(tx, standing, { ...standing, respondentId }, sent, locale)
        await tellCovered(tx, standing, sent, at)
        const details = { municipality: standing.code, covers: covers.join(" "), version: response.version }
        const subject = { type: "survey", id: standing.survey.entryId } as const
        await audit(tx, actor, "collecting.sent", subject, details)
      }
      return { key, version: response.version, isSent: true as const }
    }),
  )
}
