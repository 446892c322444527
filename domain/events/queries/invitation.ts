import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { hashOf } from "#platform/secrets.ts"
import { placeOf } from "../calendar.ts"
import { eventColumns, soldEvent } from "../event-for-sale.ts"
import { type SeatForm, seatForm } from "./seat-form.ts"
import { type SeatToChange, seatToChange } from "./seat-to-change.ts"

export interface Invitation {
  readonly email: string
  readonly invitedBy: string
  readonly event: {
    readonly title: string
    readonly path: string
    readonly startsAt: Date
    readonly endsAt: Date
    readonly place: string
    readonly city: string
    readonly isSample: boolean
  }
  /** null when it was used or taken back, or the seat cannot be named any more. */
  readonly seat: SeatToChange | null
  /** What the event asks whoever takes it; null when nothing. */
  readonly asked: SeatForm | null
}

/**
 * The invitation to a seat, as whoever has its secret may see it; null when there is none. `drawnWith` is the version of
 * the questions that a form shows already.
 */
export async function invitation(actor: Actor, token: string, drawnWith = ""): Promise<Invitation | null> {
  demand(actor, "events.takeSeat")
  const found = await db.seatInvitation.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      email: true,
      usedAt: true,
      revokedAt: true,
      position: {
        select: {
          id: true,
          event: { select: eventColumns },
          order: { select: { code: true, buyerName: true } },
        },
      },
    },
  })
  if (!found) return null
  const { order, id: position, event: row } = found.position
  const { title, path, startsAt, endsAt, isSample, ...where } = soldEvent(row)
  const isOpen = found.usedAt === null && found.revokedAt === null
  const secret = { code: order.code, position }
  const seat = isOpen ? await seatToChange(actor, secret) : null
  return {
    email: found.email,
    invitedBy: order.buyerName,
    event: { title, path, startsAt, endsAt, isSample, city: where.city, place: placeOf(where) },
    seat,
    asked: seat && (await seatForm(actor, secret, drawnWith)),
  }
}
