import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { attendeeWords } from "../attendee-words.ts"

export interface KitchenLine {
  readonly product: string
  /** "" for an add-on without a menu, and for a ticket that only carries a note. */
  readonly option: string
  readonly name: string
  /** Sensitive: only for who cooks, and erased 30 days after the event. */
  readonly allergies: string
}

/** What is eaten by whom, and what cannot be eaten: each add-on and each note that stands. @throws NotAllowed */
export async function kitchen(actor: Actor, eventId: string): Promise<KitchenLine[]> {
  demand(actor, "events.kitchen")
  const positions = await db.orderPosition.findMany({
    where: { eventId, cancelledAt: null },
    select: {
      orderId: true,
      seat: true,
      kind: true,
      attendeeState: true,
      attendeeName: true,
      organisation: { select: { name: true } },
      product: { select: { name: true } },
      menu: { select: { allergies: true, option: { select: { label: true } } } },
    },
    orderBy: [{ product: { position: "asc" } }, { attendeeName: "asc" }, { id: "asc" }],
  })
  // A note stands on the ticket; who also eats has it on that line.
  const notes = new Map<string, string>(
    positions.flatMap(({ orderId, seat, menu }) =>
      menu?.allergies ? [[`${orderId}/${seat}`, menu.allergies] as const] : [],
    ),
  )
  const eating = new Set(
    positions.filter(({ kind }) => kind === "ADDON").map(({ orderId, seat }) => `${orderId}/${seat}`),
  )
  return positions.flatMap(({ orderId, seat, kind, product, menu, ...attendee }) => {
    const person = `${orderId}/${seat}`
    const allergies = notes.get(person) ?? ""
    if (kind === "TICKET" && (eating.has(person) || !allergies)) return []
    return [
      { product: product.name, option: menu?.option?.label ?? "", name: attendeeWords(attendee), allergies },
    ]
  })
}
