import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { shownAddress } from "../rules/erased-address.ts"
import type { MenuLine } from "../rules/menu-lines.ts"
import { changesUntil } from "../rules/sign-up-state.ts"
import { seatBehind } from "../seat.ts"

export interface SeatToChange {
  readonly position: string
  readonly version: number
  /** "" while it has none. */
  readonly name: string
  readonly email: string
  readonly menus: readonly {
    readonly position: string
    readonly product: string
    /** "" when nothing is chosen yet. */
    readonly chosen: string
    readonly options: readonly ({ readonly id: string } & MenuLine)[]
  }[]
  /** What it says is not told: it is sensitive, and several may have the link. */
  readonly hasNote: boolean
  readonly until: Date
}

/**
 * What a seat says that may be changed by the secret of its order or ticket; null when the secret opens no such seat, or
 * it cannot be changed any more.
 */
export async function seatToChange(
  actor: Actor,
  secret: { code: string; position: string },
): Promise<SeatToChange | null> {
  demand(actor, "events.changeSeat")
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(secret.position)) return null
  const seat = await seatBehind(db, secret)
  if (!seat) return null
  const { ticket, addOns } = seat
  const until = changesUntil(ticket.event)
  if (ticket.cancelledAt || ticket.event.cancelledAt || now() > until) return null
  return {
    position: ticket.id,
    version: ticket.version,
    name: ticket.attendeeName,
    email: shownAddress(ticket.attendeeEmail),
    menus: addOns
      .filter(({ product }) => product.menu.length > 0)
      .map(({ id, product, menu }) => ({
        position: id,
        product: product.name,
        chosen: menu?.optionId ?? "",
        options: product.menu,
      })),
    hasNote: Boolean(ticket.menu?.allergies),
    until,
  }
}
