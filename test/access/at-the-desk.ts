import { randomUUID } from "node:crypto"
import { addOrderNote } from "#domain/events/commands/add-order-note.ts"
import { removeOrderNote } from "#domain/events/commands/remove-order-note.ts"
import { signUpAtDesk } from "#domain/events/commands/sign-up-at-desk.ts"
import { deskOrder } from "#domain/events/queries/desk-order.ts"
import { deskOrderTrail } from "#domain/events/queries/desk-order-trail.ts"
import { deskQuote } from "#domain/events/queries/desk-quote.ts"
import { deskSignUp } from "#domain/events/queries/desk-sign-up.ts"
import { buildAtDesk } from "../at-the-desk.ts"
import type { Attempts } from "./attempts.ts"

/** What staff do for people who sign up through them, and what they note of an order. */
export const atTheDesk: Attempts = {
  "events/commands/sign-up-at-desk": {
    operation: "events.manage",
    run: (actor, { sale }) => signUpAtDesk(actor, buildAtDesk(sale.open, [`${randomUUID()}@example.org`])),
  },
  "events/commands/add-order-note": {
    operation: "events.note",
    run: (actor, { sale }) => addOrderNote(actor, { orderId: sale.order.id, text: "Ringede" }),
  },
  "events/commands/remove-order-note": {
    operation: "events.note",
    run: (actor, { sale }) => removeOrderNote(actor, { id: sale.noteId }),
  },
  "events/queries/desk-sign-up": {
    operation: "events.manage",
    run: (actor, { sale }) => deskSignUp(actor, sale.open.id),
  },
  "events/queries/desk-quote": {
    operation: "events.manage",
    run: (actor, { sale: { open } }) =>
      deskQuote(
        actor,
        {
          eventId: open.id,
          organisationId: null,
          people: [{ email: "x@example.org", ticket: open.ticketId, addOns: [] }],
        },
        randomUUID(),
      ),
  },
  "events/queries/desk-order": {
    operation: "events.participants",
    run: (actor, { sale }) => deskOrder(actor, { eventId: sale.full.id, orderId: sale.order.id }),
  },
  "events/queries/desk-order: below another event": {
    operation: "events.participants",
    refusal: 404,
    run: (actor, { sale }) => deskOrder(actor, { eventId: sale.open.id, orderId: sale.order.id }),
  },
  "events/queries/desk-order-trail": {
    operation: "events.participants",
    run: (actor, { sale }) => deskOrderTrail(actor, { eventId: sale.full.id, orderId: sale.order.id }),
  },
}
