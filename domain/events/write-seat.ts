import { randomUUID } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { forgetAnswers } from "#domain/forms/forget.ts"
import { type Tx, violates } from "#platform/database/client.ts"
import { Closed, InvalidInput, Stale } from "#platform/refusal.ts"
import { revokeInvitations } from "./invitations.ts"
import { changeOf, type Holder, type What } from "./rules/seat-change.ts"
import type { Seat } from "./seat.ts"
import { type GivenAnswers, keepSeatAnswers } from "./seat-answers.ts"
import { tellOfSeat } from "./tell-of-seat.ts"

export interface SeatChange {
  readonly version: number
  readonly holder: Holder
  /** Of add-on positions: the option that is chosen. */
  readonly menus: ReadonlyMap<string, string>
  /** null leaves the note of the same holder to the kitchen as it is, "" deletes it. */
  readonly note: string | null
  /** To what the event asks each participant; null when nothing was asked. */
  readonly given: GivenAnswers | null
  /** Called a transfer: another address is another holder, whatever the name. */
  readonly isTransfer?: boolean
  readonly at: Date
}

/**
 * Writes who sits on a seat, what is eaten there and what was answered, keeps what stood before, gives another holder a
 * ticket of their own, and mails each whom it concerns once. The caller has locked the seat (seat-for-change.ts).
 * @throws Stale, Closed (checked in already), InvalidInput
 */
export async function writeSeat(tx: Tx, actor: Actor, seat: Seat, change: SeatChange): Promise<void> {
  const { ticket, addOns } = seat
  const { holder, at } = change
  const before = { name: ticket.attendeeName, email: ticket.attendeeEmail }
  const isOther = change.isTransfer && before.email !== "" && before.email !== holder.email
  const what = isOther ? "transferred" : changeOf(before, holder)
  if (what === "transferred" && ticket.checkins.length > 0) throw new Closed("seats.inside")
  // Another mailbox is another person until it is proven: the old ticket and its calendar open nothing.
  const isMoved = what === "transferred" || what === "readdressed"
  const code = isMoved ? randomUUID() : ticket.code
  await writeTicket(tx, ticket, { ...change, code })
  await writeAnswers(tx, ticket, what, change)
  const now = { attendeeState: "NAMED" as const, attendeeName: holder.name, attendeeEmail: holder.email }
  const personId = holder.email === before.email ? {} : { personId: null }
  await tx.orderPosition.updateMany({
    where: { id: { in: addOns.map(({ id }) => id) } },
    data: { ...now, ...personId },
  })
  if (what !== "none" && what !== "named") {
    const kept = { positionId: ticket.id, version: ticket.version, replacedAt: at }
    const old = { attendeeName: before.name, attendeeEmail: before.email }
    await tx.seatVersion.create({
      data: { ...kept, ...old, code: isMoved ? ticket.code : null },
      select: { version: true },
    })
  }
  // Named by the coordinator, a seat has no use for a link any more.
  if (what === "named") await revokeInvitations(tx, [ticket.id], at)
  // What the one before could not eat is theirs too: another holder's note is the one that is given now, or none.
  const note = what === "transferred" ? (change.note ?? "") : change.note
  await writeMenu(tx, seat, { ...change, note })
  const details = {
    version: ticket.version + 1,
    what,
    dishes: change.menus.size,
    hasNewNote: change.note !== null,
  }
  await audit(tx, actor, "events.changeSeat", { type: "order", id: ticket.orderId }, details)
  await tellOfSeat(tx, seat, { what, before, holder, code, menus: change.menus, at })
}

/** What the one before answered is theirs, as the note to the kitchen is; another holder answers by their own ticket. */
async function writeAnswers(
  tx: Tx,
  { id, event }: Seat["ticket"],
  what: What,
  { given, at }: SeatChange,
): Promise<void> {
  if (what === "transferred") await forgetAnswers(tx, { positionId: id })
  else if (given) await keepSeatAnswers(tx, { id, eventId: event.entryId }, given, at)
}

/** The version that was shown is what makes it safe: of two who change a seat at the same instant, one is refused. */
async function writeTicket(
  tx: Tx,
  ticket: Seat["ticket"],
  { version, holder, code }: SeatChange & { code: string },
): Promise<void> {
  const data = {
    attendeeState: "NAMED" as const,
    attendeeName: holder.name,
    attendeeEmail: holder.email,
    code,
    // The calendar that follows the ticket is no longer the former holder's either.
    ...(code === ticket.code ? {} : { calendarCode: randomUUID() }),
  }
  const personId = holder.email === ticket.attendeeEmail ? {} : { personId: null }
  try {
    const { count } = await tx.orderPosition.updateMany({
      where: { id: ticket.id, version, cancelledAt: null },
      data: { ...data, ...personId, version: { increment: 1 } },
    })
    if (count === 0) throw new Stale(ticket.version)
  } catch (error) {
    if (!violates(error, "OrderPosition_one_ticket")) throw error
    throw new InvalidInput({ email: ["events.alreadySignedUp"] }, "events.alreadySignedUp")
  }
}

async function writeMenu(tx: Tx, { ticket, addOns }: Seat, { menus, note }: SeatChange): Promise<void> {
  for (const [positionId, optionId] of menus) {
    const addOn = addOns.find(({ id }) => id === positionId)
    if (!addOn?.product.menu.some(({ id }) => id === optionId))
      throw new InvalidInput({ menus: ["seats.menuGone"] })
    await tx.menuChoice.upsert({
      where: { positionId },
      create: { positionId, optionId },
      update: { optionId },
      select: { positionId: true },
    })
  }
  if (note === null) return
  await tx.menuChoice.upsert({
    where: { positionId: ticket.id },
    create: { positionId: ticket.id, allergies: note || null },
    update: { allergies: note || null },
    select: { positionId: true },
  })
}
