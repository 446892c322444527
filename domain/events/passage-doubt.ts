import type { Tx } from "#platform/database/client.ts"
import type { CheckIn } from "./checkin-input.ts"
import { isSignedHere } from "./door-seal.ts"
import type { TicketAtDoor } from "./door-tickets.ts"
import { stoodThen } from "./rules/door-list.ts"

/** Why somebody must look at whom a door without a line let in. */
export type Doubt = "unsigned" | "forged" | "outOfTime" | "notOnIt" | "unknown"

type Decided = NonNullable<CheckIn["passages"][number]["decided"]>

/** How far the times that a door tells may be from ours: its clock is set by ours, over a slow line. */
const patience = 120_000

/** Whether the list that a door went by allowed it to let this ticket in; null when it did. */
export async function doubtOf(
  tx: Tx,
  list: { id: string; eventId: string },
  ticket: TicketAtDoor | undefined,
  { code, decided: { at, seal } }: { code: string; decided: Decided },
): Promise<Doubt | null> {
  if (!ticket) return "unknown"
  if (!seal) return "unsigned"
  if (!isSignedHere({ eventId: list.eventId, listId: list.id }, seal)) return "forged"
  const [made, until] = [Date.parse(seal.at), Date.parse(seal.until)]
  if (at.getTime() < made - patience || at.getTime() > until + patience) return "outOfTime"
  const { order, earlier, ...times } = await tx.orderPosition.findUniqueOrThrow({
    where: { id: ticket.id },
    select: {
      code: true,
      cancelledAt: true,
      order: { select: { placedAt: true } },
      earlier: { where: { code: { not: null } }, select: { code: true, replacedAt: true } },
    },
  })
  const formerCodes = earlier.map((one) => ({ ...one, code: one.code ?? "" }))
  const stood = stoodThen({ ...times, placedAt: order.placedAt, formerCodes }, code, new Date(made))
  return stood && ticket.isOnList ? null : "notOnIt"
}
