import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { type SignedBy, signedList } from "../door-seal.ts"
import { doorTickets, onList, type TicketAtDoor } from "../door-tickets.ts"
import { doorListUntil } from "../rules/door-list.ts"

export interface Door extends SignedBy {
  readonly listId: string
  readonly listName: string
  readonly eventId: string
  readonly tickets: readonly TicketAtDoor[]
  /** When this was true, by the server's clock: a phone's may be wrong. */
  readonly at: Date
  /** The last instant at which it may be gone by without a line; `at` when it may not. */
  readonly until: Date
}

/** Everything a door needs to go on without a line, signed. @throws NotAllowed, NotFound */
export async function door(actor: Actor, listId: string): Promise<Door> {
  demand(actor, "events.checkIn")
  const list = await db.checkinList.findUnique({
    where: { id: listId },
    select: { ...onList, event: { select: { endsAt: true } } },
  })
  if (!list) throw new NotFound("check-in list")
  const at = now()
  const facts = {
    listId,
    eventId: list.eventId,
    tickets: await doorTickets(db, list),
    at,
    until: doorListUntil(at, list.event.endsAt),
  }
  return { ...facts, listName: list.name, ...signedList(facts) }
}
