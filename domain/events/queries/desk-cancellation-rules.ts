import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { CancellationTerm } from "../rules/cancellation.ts"

export interface DeskCancellationRule extends CancellationTerm {
  readonly id: string
}

/** What is kept of a price from when, in the order in which the rules begin. @throws NotAllowed */
export async function deskCancellationRules(actor: Actor, eventId: string): Promise<DeskCancellationRule[]> {
  demand(actor, "events.manage")
  return db.cancellationRule.findMany({
    where: { eventId },
    select: { id: true, fromAt: true, feePercent: true },
    orderBy: { fromAt: "asc" },
  })
}
