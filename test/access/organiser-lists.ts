import { randomUUID } from "node:crypto"
import { offerOutOfTurn } from "#domain/events/commands/offer-out-of-turn.ts"
import { readAllergies } from "#domain/events/commands/read-allergies.ts"
import { removeSignUpView } from "#domain/events/commands/remove-sign-up-view.ts"
import { saveSignUpView } from "#domain/events/commands/save-sign-up-view.ts"
import { seatAtTable } from "#domain/events/commands/seat-at-table.ts"
import { seatByList } from "#domain/events/commands/seat-by-list.ts"
import { takeKitchenList } from "#domain/events/commands/take-kitchen-list.ts"
import { deskListChoices } from "#domain/events/queries/desk-list-choices.ts"
import { deskSignUpViews } from "#domain/events/queries/desk-sign-up-views.ts"
import { saveSignUpViewInput } from "#domain/events/selection-input.ts"
import type { Attempts } from "./attempts.ts"

const view = (eventId: string, changes: object = {}) =>
  saveSignUpViewInput.parse({ eventId, name: randomUUID(), ...changes })

/** The organiser's lists: kept by a name, people seated at tables, what they cannot eat, and offers out of turn. */
export const organiserLists: Attempts = {
  "events/queries/desk-list-choices": {
    operation: "events.participants",
    run: (actor, { sale }) => deskListChoices(actor, sale.open.id),
  },
  "events/queries/desk-sign-up-views": {
    operation: "events.participants",
    run: (actor, { sale }) => deskSignUpViews(actor, sale.open.id),
  },
  "events/commands/save-sign-up-view": {
    operation: "events.participants",
    run: (actor, { sale }) => saveSignUpView(actor, view(sale.open.id)),
  },
  "events/commands/save-sign-up-view: one that is there": {
    operation: "events.participants",
    run: (actor, { sale }) => saveSignUpView(actor, view(sale.open.id, { id: sale.freshViewId, version: 1 })),
  },
  "events/commands/save-sign-up-view: one of another event": {
    operation: "events.participants",
    refusal: 404,
    run: (actor, { sale }) => saveSignUpView(actor, view(sale.full.id, { id: sale.freshViewId, version: 1 })),
  },
  "events/commands/remove-sign-up-view": {
    operation: "events.participants",
    run: (actor, { sale }) => removeSignUpView(actor, { id: sale.freshViewId, version: 1 }),
  },
  "events/commands/seat-at-table": {
    operation: "events.manage",
    run: (actor, { sale: { open, dinerId } }) =>
      seatAtTable(actor, {
        eventId: open.id,
        productId: open.dinnerId,
        tickets: [dinerId],
        tableName: randomUUID().slice(0, 8),
      }),
  },
  "events/commands/seat-by-list": {
    operation: "events.manage",
    run: (actor, { sale: { open, dinerEmail } }) =>
      seatByList(actor, {
        eventId: open.id,
        productId: open.dinnerId,
        text: `${dinerEmail};${randomUUID().slice(0, 8)}`,
      }),
  },
  "events/commands/take-kitchen-list": {
    operation: "events.kitchen",
    run: (actor, { sale }) => takeKitchenList(actor, { eventId: sale.full.id, as: "cards" }),
  },
  "events/commands/read-allergies": {
    operation: "events.kitchen",
    run: (actor, { sale: { full, order } }) =>
      readAllergies(actor, { eventId: full.id, tickets: order.positionIds, as: "list" }),
  },
  "events/commands/offer-out-of-turn": {
    operation: "events.offer",
    run: (actor, { sale: { full, waiting } }) =>
      offerOutOfTurn(actor, { eventId: full.id, entryId: waiting.id, reason: "Oplægsholder" }),
  },
}
