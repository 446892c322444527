import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { type LineFault, placesIn, tableLines } from "../rules/table-lines.ts"
import type { SeatByList } from "../selection-input.ts"
import { dinnerOf, writeTables } from "../write-tables.ts"

/** So many lines that are wrong are told at once. */
const mostFaults = 10

/**
 * Seats the guests of a dinner by a list of names or addresses and tables. All or nobody; who is not on it stays where
 * they are. @throws NotAllowed, InvalidInput (nothing is eaten there; lines that are wrong, each by its number)
 */
export async function seatByList(
  actor: Actor,
  { eventId, productId, text }: SeatByList,
): Promise<{ eventId: string; seated: number }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    await dinnerOf(tx, eventId, productId)
    const places = await tx.orderPosition.findMany({
      where: { eventId, productId, cancelledAt: null },
      select: { id: true, attendeeName: true, attendeeEmail: true },
    })
    const read = tableLines(text)
    const found = placesIn(
      read.lines,
      places.map(({ id, attendeeName: name, attendeeEmail: email }) => ({ id, name, email })),
    )
    const faults = [...read.faults, ...found.faults].toSorted((a, b) => a.line - b.line)
    if (faults.length > 0) throw new InvalidInput({ text: faults.slice(0, mostFaults).map(said) })
    await writeTables(tx, found.seated)
    const details = { product: productId, seated: found.seated.size }
    await audit(tx, actor, "events.seatByList", { type: "event", id: eventId }, details)
    return { eventId, seated: found.seated.size }
  })
}

function said({ line, what }: LineFault): string {
  return `organiser-lists.line.${what}?line=${line}`
}
