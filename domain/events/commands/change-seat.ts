import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { demandSeatPace } from "../demand-pace.ts"
import type { ChangeSeat } from "../input.ts"
import { seatForChange } from "../seat-for-change.ts"
import { writeSeat } from "../write-seat.ts"

/**
 * Mends the name, the address, the menu and the note of a seat, through the event's date by whoever has the secret of the
 * order or of the ticket. Another name and another address at once are another holder, with a ticket of their own: what
 * the form still had of the one before is not kept. Another address alone opens the seat with a new ticket too.
 * @throws NotFound, Closed (too late, given up, checked in), Stale, InvalidInput (a ticket already, no such dish, an answer that cannot be), TooMany
 */
export async function changeSeat(
  actor: Actor,
  {
    code,
    position,
    version,
    name,
    email,
    allergies,
    menus,
    forgetNote,
    answers = new Map(),
    formVersion,
    client,
  }: ChangeSeat & { client: string },
): Promise<{ code: string }> {
  demand(actor, "events.changeSeat")
  return transaction(async (tx) => {
    const at = now()
    const seat = await seatForChange(tx, actor, { code, position }, at)
    await demandSeatPace(actor, seat.ticket, { email, client })
    const chosen = new Map(menus.map((menu) => [menu.slice(0, 36), menu.slice(37)]))
    const note = allergies || (forgetNote ? "" : null)
    const holder = { name, email }
    // A form that was drawn without questions leaves what was answered as it is.
    const given = formVersion ? { drawnWith: formVersion, answers } : null
    await writeSeat(tx, actor, seat, { version, holder, menus: chosen, note, given, at })
    // By a ticket that was replaced there is nothing to look at any more.
    return { code }
  })
}
