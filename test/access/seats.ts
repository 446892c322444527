import { randomUUID } from "node:crypto"
import { acceptInvitation } from "#domain/events/commands/accept-invitation.ts"
import { changeSeat } from "#domain/events/commands/change-seat.ts"
import { extendHold } from "#domain/events/commands/extend-hold.ts"
import { holdSeats } from "#domain/events/commands/hold-seats.ts"
import { inviteToSeats } from "#domain/events/commands/invite-to-seats.ts"
import { releaseHold } from "#domain/events/commands/release-hold.ts"
import { remindInvited } from "#domain/events/commands/remind-invited.ts"
import { revokeInvitation } from "#domain/events/commands/revoke-invitation.ts"
import { transferSeat } from "#domain/events/commands/transfer-seat.ts"
import { formerTicket } from "#domain/events/queries/former-ticket.ts"
import { invitation } from "#domain/events/queries/invitation.ts"
import { seatForm } from "#domain/events/queries/seat-form.ts"
import { seatToChange } from "#domain/events/queries/seat-to-change.ts"
import { standingHold } from "#domain/events/queries/standing-hold.ts"
import type { Attempts } from "./attempts.ts"

const someone = () => `${randomUUID()}@example.org`
const seatOf = ({ code, positionIds }: { code: string; positionIds: string[] }) => ({
  code,
  position: positionIds[0] ?? "",
  version: 1,
  name: "Anden",
  email: someone(),
  allergies: "",
  client,
})
const client = "10.0.0.1"

/** What is done with a seat by whoever has the secret of its order, its ticket or its invitation. */
export const seats: Attempts = {
  "events/commands/change-seat": {
    operation: "events.changeSeat",
    hasSecret: true,
    run: (actor, { sale: { order } }) => changeSeat(actor, { ...seatOf(order), menus: [] }),
  },
  "events/commands/change-seat: without the code": {
    operation: "events.changeSeat",
    refusal: 404,
    run: (actor, { sale: { order } }) => changeSeat(actor, { ...seatOf(order), menus: [], code: order.id }),
  },
  "events/commands/change-seat: another's, with the code of one's own": {
    operation: "events.changeSeat",
    refusal: 404,
    run: (actor, { sale: { order, otherCode } }) =>
      changeSeat(actor, { ...seatOf(order), menus: [], code: otherCode }),
  },
  "events/commands/transfer-seat": {
    operation: "events.changeSeat",
    hasSecret: true,
    run: (actor, { sale: { order } }) => transferSeat(actor, { ...seatOf(order), email: someone() }),
  },
  "events/commands/transfer-seat: without the code": {
    operation: "events.changeSeat",
    refusal: 404,
    run: (actor, { sale: { order } }) => transferSeat(actor, { ...seatOf(order), code: order.id }),
  },
  "events/queries/former-ticket": {
    operation: "events.readOrder",
    run: (actor, { sale: { ticketCode } }) => formerTicket(actor, ticketCode),
  },
  "events/queries/seat-form": {
    operation: "events.changeSeat",
    hasSecret: true,
    run: (actor, { sale: { order } }) => seatForm(actor, seatOf(order)),
  },
  "events/queries/seat-form: without the code": {
    operation: "events.changeSeat",
    run: (actor, { sale: { order } }) => seatForm(actor, { ...seatOf(order), code: order.id }),
  },
  "events/queries/seat-to-change": {
    operation: "events.changeSeat",
    hasSecret: true,
    run: (actor, { sale: { order } }) => seatToChange(actor, seatOf(order)),
  },
  "events/queries/seat-to-change: without the code": {
    operation: "events.changeSeat",
    run: (actor, { sale: { order } }) => seatToChange(actor, { ...seatOf(order), code: order.id }),
  },
  "events/commands/invite-to-seats": {
    operation: "events.inviteToSeats",
    hasSecret: true,
    run: (actor, { sale: { unnamed } }) => {
      const invites = [{ position: unnamed.positions[1] ?? "", email: someone() }]
      return inviteToSeats(actor, { code: unnamed.code, invites, client })
    },
  },
  "events/commands/invite-to-seats: with the code of another order": {
    operation: "events.inviteToSeats",
    refusal: 404,
    run: (actor, { sale: { unnamed, otherCode } }) => {
      const invites = [{ position: unnamed.positions[1] ?? "", email: someone() }]
      return inviteToSeats(actor, { code: otherCode, invites, client })
    },
  },
  "events/commands/remind-invited": {
    operation: "events.inviteToSeats",
    hasSecret: true,
    run: (actor, { sale: { unnamed } }) => remindInvited(actor, { code: unnamed.code }),
  },
  "events/commands/remind-invited: without the code": {
    operation: "events.inviteToSeats",
    refusal: 404,
    run: (actor, { sale: { unnamed } }) => remindInvited(actor, { code: unnamed.id }),
  },
  "events/commands/revoke-invitation": {
    operation: "events.inviteToSeats",
    hasSecret: true,
    run: (actor, { sale: { unnamed } }) =>
      revokeInvitation(actor, { code: unnamed.code, position: unnamed.positions[0] ?? "" }),
  },
  "events/commands/revoke-invitation: with the code of another order": {
    operation: "events.inviteToSeats",
    refusal: 404,
    run: (actor, { sale: { unnamed, otherCode } }) =>
      revokeInvitation(actor, { code: otherCode, position: unnamed.positions[0] ?? "" }),
  },
  "events/commands/accept-invitation": {
    operation: "events.takeSeat",
    hasSecret: true,
    run: (actor, { sale: { unnamed } }) =>
      acceptInvitation(actor, {
        token: unnamed.invitation,
        name: "Ny",
        email: someone(),
        menus: [],
        allergies: "",
      }),
  },
  "events/commands/accept-invitation: without its secret": {
    operation: "events.takeSeat",
    refusal: 409,
    run: (actor, { sale: { unnamed } }) =>
      acceptInvitation(actor, {
        token: unnamed.code,
        name: "Ny",
        email: someone(),
        menus: [],
        allergies: "",
      }),
  },
  "events/commands/hold-seats": {
    operation: "events.hold",
    run: (actor, { sale: { open } }) =>
      holdSeats(actor, { slug: open.slug, productId: open.ticketId, seats: 1, client: randomUUID() }),
  },
  "events/commands/hold-seats: of what is not announced": {
    operation: "events.hold",
    refusal: 404,
    run: (actor, { sale: { open, draftEvent } }) =>
      holdSeats(actor, { slug: draftEvent.slug, productId: open.ticketId, seats: 1, client: randomUUID() }),
  },
  "events/commands/extend-hold": {
    operation: "events.hold",
    hasSecret: true,
    run: (actor, { sale: { open, hold } }) => extendHold(actor, { slug: open.slug, hold }),
  },
  "events/commands/extend-hold: without its secret": {
    operation: "events.hold",
    refusal: 409,
    run: (actor, { sale: { open, otherCode } }) => extendHold(actor, { slug: open.slug, hold: otherCode }),
  },
  "events/commands/release-hold": {
    operation: "events.hold",
    hasSecret: true,
    run: (actor, { sale: { open, hold } }) => releaseHold(actor, { slug: open.slug, hold }),
  },
  "events/queries/standing-hold": {
    operation: "events.hold",
    hasSecret: true,
    run: (actor, { sale: { open, hold } }) => standingHold(actor, { eventId: open.id, token: hold }),
  },
  "events/queries/standing-hold: without its secret": {
    operation: "events.hold",
    run: (actor, { sale: { open, otherCode } }) =>
      standingHold(actor, { eventId: open.id, token: otherCode }),
  },
  "events/queries/invitation": {
    operation: "events.takeSeat",
    hasSecret: true,
    run: (actor, { sale: { unnamed } }) => invitation(actor, unnamed.invitation),
  },
  "events/queries/invitation: without its secret": {
    operation: "events.takeSeat",
    run: (actor, { sale: { unnamed } }) => invitation(actor, unnamed.code),
  },
}
