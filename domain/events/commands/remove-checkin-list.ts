import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"

/** Removes a list at which nobody was ever scanned. @throws NotAllowed, NotFound, Closed (somebody was) */
export async function removeCheckinList(actor: Actor, { id }: { id: string }): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const list = await tx.checkinList.findUnique({
      where: { id },
      select: {
        eventId: true,
        name: true,
        checkins: { select: { id: true }, take: 1 },
        doubts: { select: { nonce: true }, take: 1 },
      },
    })
    if (!list) throw new NotFound("check-in list")
    if (list.checkins.length > 0 || list.doubts.length > 0) throw new Closed("checkin.listInUse")
    const { count } = await tx.checkinList.deleteMany({ where: { id } })
    if (count === 0) throw new NotFound("check-in list")
    const { eventId, name } = list
    await audit(tx, actor, "events.checkinListRemoved", { type: "event", id: eventId }, { list: id, name })
    return { eventId }
  })
}
