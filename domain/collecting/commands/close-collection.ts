import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { layAnswers } from "#domain/surveys/lay-answers.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { askedQuestions } from "../asked.ts"
import { collectedFrom } from "../collected.ts"
import type { CollectionInput } from "../input.ts"
import { managedCollection } from "../managed-collection.ts"
import { laidAnswers } from "../rules/laid-answers.ts"

/**
 * Closes a collection now, if it is not over, and lays its answers into the draft of the figures, which is published as
 * any other. Done again, after an answer by phone, it lays them anew.
 * @throws NotAllowed, NotFound, Closed before it opened, and when a category that was answered is gone
 */
export async function closeCollection(
  actor: Actor,
  { entryId }: CollectionInput,
): Promise<{ entryId: string; answered: number; release: number }> {
  demand(actor, "collecting.manage")
  return transaction(async (tx) => {
    const { editionId, opensAt, closesAt } = await managedCollection(tx, entryId)
    const at = now()
    if (at <= opensAt) throw new Closed("collecting.notOpen")
    const [questions, collected] = [await askedQuestions(tx, editionId), await collectedFrom(tx, editionId)]
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
    return { entryId, answered, release }
  })
}
