import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { dateOfDay } from "#platform/time/time.ts"
import type { EndMembership } from "../input.ts"

/**
 * Ends a membership for good; `endedOn` is the first day that it gives nothing any more, whatever its terms say.
 * @throws NotAllowed, NotFound, Closed when it is ended already
 */
export async function endMembership(
  actor: Actor,
  { id, endedOn, reason }: EndMembership,
): Promise<{ id: string }> {
  demand(actor, "membership.write")
  return transaction(async (tx) => {
    const known = await tx.membership.count({ where: { id } })
    if (known === 0) throw new NotFound("membership")
    const { count } = await tx.membership.updateMany({
      where: { id, endedOn: null },
      data: { endedOn: dateOfDay(endedOn), endReason: reason },
    })
    if (count === 0) throw new Closed("membership.ended")
    await audit(tx, actor, "membership.ended", { type: "membership", id }, { endedOn, reason })
    await forgetPublicPages(tx)
    return { id }
  })
}
