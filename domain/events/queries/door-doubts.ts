import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { attendeeWords } from "../attendee-words.ts"

/** Somebody whom a door without a line let in, though no list of ours allowed it. */
export interface DoorDoubt {
  readonly nonce: string
  readonly list: string
  /** Whose ticket it is; "" when the code is of none. */
  readonly name: string
  /** The last of the ticket's code, as the door showed it. */
  readonly end: string
  readonly why: string
  readonly door: string
  readonly at: Date
}

/** What is still to be looked at, of all lists of an event, the first to happen first. @throws NotAllowed */
export async function doorDoubts(actor: Actor, eventId: string): Promise<DoorDoubt[]> {
  demand(actor, "events.checkIn")
  const found = await db.checkinDoubt.findMany({
    where: { list: { eventId }, settledAt: null },
    select: {
      nonce: true,
      code: true,
      why: true,
      door: true,
      at: true,
      list: { select: { name: true } },
      position: {
        select: { attendeeState: true, attendeeName: true, organisation: { select: { name: true } } },
      },
    },
    orderBy: [{ at: "asc" }, { nonce: "asc" }],
  })
  return found.map(({ code, list, position, ...doubt }) => ({
    ...doubt,
    list: list.name,
    name: position ? attendeeWords(position) : "",
    end: code.slice(-4),
  }))
}
