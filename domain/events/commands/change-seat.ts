import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { demandSeatPace } from "../demand-pace.ts"
import type { ChangeSeat } from "../input.ts"
import { shownAddress } from "../rules/erased-address.ts"
import { seatForChange } from "../seat-for-change.ts"
import { writeSeat } from "../write-seat.ts"

/**
 * Mends the name, the address, the menu and the note of a seat, through the event's date by whoever has the secret of the
 * order or of the ticket. Who has no address needs none for that. Another name and another address at once are another holder, with a ticket of their own: what
 * the form still had of the one before is not kept. Another address alone opens the seat with a new ticket too.
 * @throws NotFound, Closed (too late, given up, checked in), Stale, InvalidInput (a ticket already, no such dish, an answer that cannot be), TooMany
 */
export async function changeSeat(
  actor: Actor,
  input: ChangeSeat & { client: string },
): Promise<{ code: string }> {
  demand(actor, "events.changeSeat")
  const { code, position, version, name, allergies, menus, forgetNote, client } = input
  const { answers = new Map(), formVersion } = input
  return transaction(async (tx) => {
    const at = now()
    const seat = await seatForChange(tx, actor, { code, position }, at)
    const email = addressFor(seat.ticket, input.email)
    await demandSeatPace(actor, seat.ticket, { email, client })
    const chosen = new Map(menus.map((menu) => [menu.slice(0, 36), menu.slice(37)]))
    const note = allergies || (forgetNote ? "" : null)
    const holder = { name, email }
    // A form that was drawn without questions leaves what was answered as it is.
    const given = formVersion ? { drawnWith: formVersion, answers, owner: code } : null
    await writeSeat(tx, actor, seat, { version, holder, menus: chosen, note, given, at })
    // By a ticket that was replaced there is nothing to look at any more.
    return { code }
  })
}

/** Left out, what stands for an address that was erased or never given stays; an address is never taken away. */
function addressFor({ attendeeEmail }: { attendeeEmail: string }, email: string): string {
  if (email !== "") return email
  const hasNone = attendeeEmail !== "" && shownAddress(attendeeEmail) === ""
  if (!hasNone) throw new InvalidInput({ email: ["errors.required"] })
  return attendeeEmail
}
