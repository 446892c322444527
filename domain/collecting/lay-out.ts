import type { Actor } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { layAnswers } from "#domain/surveys/lay-answers.ts"
import type { Tx } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { askedQuestions } from "./asked.ts"
import { collectedFrom } from "./collected.ts"
import { laidAnswers } from "./rules/laid-answers.ts"

/**
 * Lays the answers of a collection, which is locked before, into the draft of the figures. Where nobody was invited
 * nobody could answer: then the draft keeps what it has.
 * @throws Closed where nobody was invited, and when a category that was answered is gone
 */
export async function layOut(
  tx: Tx,
  actor: Actor,
  { entryId, editionId, closesAt }: { entryId: string; editionId: string; closesAt: Date },
  at: Date,
): Promise<{ answered: number; release: number }> {
  const [questions, collected] = [await askedQuestions(tx, editionId), await collectedFrom(tx, editionId)]
  if (collected.every(({ invitationId }) => invitationId === null))
    throw new Closed("collecting.nobodyInvited")
  const answers = laidAnswers(questions, collected)
  for (const { versionId, municipalityCode, category } of answers) {
    const question = questions.find((one) => one.versionId === versionId)
    const isKnown = category === null || question?.categories.some(({ code }) => code === category)
    if (!isKnown) {
      const municipality = collected.find(({ code }) => code === municipalityCode)?.name ?? ""
      throw new Closed("collecting.categoryGone", { municipality, question: question?.label ?? "" })
    }
  }
  const coverage = collected.flatMap(({ code, answeredBy }) =>
    answeredBy === null || answeredBy === code
      ? []
      : [{ municipalityCode: answeredBy, answeredForCode: code }],
  )
  const versionIds = questions.map(({ versionId }) => versionId)
  const release = await layAnswers(tx, editionId, { versionIds, answers, coverage })
  await tx.collection.update({
    where: { editionId },
    data: { ...(at < closesAt ? { closesAt: at } : {}), laidAt: at, version: { increment: 1 } },
    select: { editionId: true },
  })
  const answered = collected.filter(({ answeredBy }) => answeredBy !== null).length
  await audit(tx, actor, "collecting.closed", { type: "survey", id: entryId }, { answered, release })
  return { answered, release }
}
