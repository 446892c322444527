import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { doorTickets, onList } from "../door-tickets.ts"
import { isInside } from "../rules/checkin.ts"

export interface DeskCheckinList {
  readonly id: string
  readonly name: string
  /** Those who belong on it. */
  readonly expected: number
  readonly inside: number
  readonly isUsed: boolean
}

/** The lists of an event, with how many are expected and inside. @throws NotAllowed */
export async function deskCheckinLists(actor: Actor, eventId: string): Promise<DeskCheckinList[]> {
  demand(actor, "events.checkIn")
  const lists = await db.checkinList.findMany({
    where: { eventId },
    select: onList,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  })
  return Promise.all(
    lists.map(async (list) => {
      const tickets = await doorTickets(db, list)
      return {
        id: list.id,
        name: list.name,
        expected: tickets.filter(({ isStanding, isOnList }) => isStanding && isOnList).length,
        inside: tickets.filter(({ passages }) => isInside(passages)).length,
        isUsed: tickets.some(({ passages }) => passages.length > 0),
      }
    }),
  )
}
