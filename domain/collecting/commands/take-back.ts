import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { answering, demandWriting } from "../answering.ts"
import type { TakeBack } from "../input.ts"

/**
 * Takes back what one handed over to a colleague, who is away perhaps: one may answer again, and so may the colleague.
 * @throws NotFound, Closed
 */
export async function takeBack(actor: Actor, { key }: TakeBack): Promise<{ key: string }> {
  demand(actor, "collecting.answer")
  return transaction(async (tx) => {
    const { standing } = await answering(tx, actor, key)
    // Who handed it over may; who has left the role may not.
    if (standing.access === "left") demandWriting(standing)
    if (!standing.respondentId) return { key }
    const { count } = await tx.respondent.updateMany({
      where: { id: standing.respondentId, handedOverAt: { not: null } },
      data: { handedOverAt: null },
    })
    const subject = { type: "survey", id: standing.survey.entryId } as const
    if (count > 0) await audit(tx, actor, "collecting.takenBack", subject, { municipality: standing.code })
    return { key }
  })
}
