import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"

/** Says that somebody looked at whom a door let in by itself. Once. @throws NotAllowed, NotFound (settled, or none) */
export async function settleDoubt(actor: Actor, { nonce }: { nonce: string }): Promise<{ eventId: string }> {
  demand(actor, "events.checkIn")
  return transaction(async (tx) => {
    const [settled] = await tx.checkinDoubt.updateManyAndReturn({
      where: { nonce, settledAt: null },
      data: { settledAt: now(), settledById: personIdOf(actor) },
      select: { why: true, list: { select: { eventId: true } } },
    })
    if (!settled) throw new NotFound("doubt")
    const { eventId } = settled.list
    await audit(tx, actor, "events.settleDoubt", { type: "event", id: eventId }, { nonce, why: settled.why })
    return { eventId }
  })
}
