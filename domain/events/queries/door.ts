import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { doorTickets, onList, type TicketAtDoor } from "../door-tickets.ts"

export interface Door {
  readonly listId: string
  readonly listName: string
  readonly eventId: string
  readonly tickets: readonly TicketAtDoor[]
  /** When this was true, by the server's clock: a phone's may be wrong. */
  readonly at: Date
}

/** Everything a door needs to go on without a line. @throws NotAllowed, NotFound */
export async function door(actor: Actor, listId: string): Promise<Door> {
  demand(actor, "events.checkIn")
  const list = await db.checkinList.findUnique({ where: { id: listId }, select: onList })
  if (!list) throw new NotFound("check-in list")
  return {
    listId,
    listName: list.name,
    eventId: list.eventId,
    tickets: await doorTickets(db, list),
    at: now(),
  }
}
