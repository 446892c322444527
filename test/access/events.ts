import { randomUUID } from "node:crypto"
import { cancelEvent } from "#domain/events/commands/cancel-event.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { declineOffer } from "#domain/events/commands/decline-offer.ts"
import { joinWaitingList } from "#domain/events/commands/join-waiting-list.ts"
import { leaveWaitingList } from "#domain/events/commands/leave-waiting-list.ts"
import { offerFreedSeats } from "#domain/events/commands/offer-freed-seats.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { comingEvents } from "#domain/events/queries/coming-events.ts"
import { deskEventsToday } from "#domain/events/queries/desk-events-today.ts"
import { deskOrderCount } from "#domain/events/queries/desk-order-count.ts"
import { eventCalendar } from "#domain/events/queries/event-calendar.ts"
import { eventList } from "#domain/events/queries/event-list.ts"
import { eventPage } from "#domain/events/queries/event-page.ts"
import { eventPreview } from "#domain/events/queries/event-preview.ts"
import { eventsInTown } from "#domain/events/queries/events-in-town.ts"
import { myOrders } from "#domain/events/queries/my-orders.ts"
import { nextEvents } from "#domain/events/queries/next-events.ts"
import { orderAnswers } from "#domain/events/queries/order-answers.ts"
import { orderReceipt } from "#domain/events/queries/order-receipt.ts"
import { quote } from "#domain/events/queries/quote.ts"
import { signUpQuestions } from "#domain/events/queries/sign-up-questions.ts"
import { standingOffer } from "#domain/events/queries/standing-offer.ts"
import { waitingPlace } from "#domain/events/queries/waiting-place.ts"
import { buildSignUp, buildWaiting } from "../events.ts"
import { type Attempts, own } from "./attempts.ts"

const someone = () => `${randomUUID()}@example.org`

export const events: Attempts = {
  "events/commands/cancel-event": {
    operation: "events.cancelEvent",
    run: (actor, { sale }) => cancelEvent(actor, { eventId: sale.full.id, reason: "Sygdom" }),
  },
  "events/commands/cancel-positions": {
    operation: "events.cancelOrder",
    hasSecret: true,
    run: (actor, { sale: { order } }) => cancelPositions(actor, { code: order.code, positions: [] }),
  },
  "events/commands/cancel-positions: without the code": {
    operation: "events.cancelOrder",
    refusal: 404,
    run: (actor, { sale: { order } }) => cancelPositions(actor, { code: order.id, positions: [] }),
  },
  "events/commands/cancel-positions: another's, with the code of one's own": {
    operation: "events.cancelOrder",
    refusal: 422,
    run: (actor, { sale: { order, otherCode } }) =>
      cancelPositions(actor, { code: otherCode, positions: order.positionIds }),
  },
  "events/commands/decline-offer": {
    operation: "events.withdraw",
    hasSecret: true,
    run: (actor, { sale: { offer } }) => declineOffer(actor, { offer }),
  },
  "events/commands/decline-offer: without its secret": {
    operation: "events.withdraw",
    refusal: 409,
    run: (actor, { sale: { waiting } }) => declineOffer(actor, { offer: waiting.code }),
  },
  "events/commands/join-waiting-list": {
    operation: "events.wait",
    run: (actor, { sale }) => joinWaitingList(actor, buildWaiting(sale.full, someone())),
  },
  "events/commands/join-waiting-list: for what is not announced": {
    operation: "events.wait",
    refusal: 404,
    run: (actor, { sale: { full, draftEvent } }) =>
      joinWaitingList(actor, { ...buildWaiting(full, someone()), slug: draftEvent.slug }),
  },
  "events/commands/leave-waiting-list": {
    operation: "events.withdraw",
    hasSecret: true,
    run: (actor, { sale: { waiting } }) => leaveWaitingList(actor, { code: waiting.code }),
  },
  "events/commands/leave-waiting-list: without the code": {
    operation: "events.withdraw",
    refusal: 404,
    run: (actor, { sale: { waiting } }) => leaveWaitingList(actor, { code: waiting.id }),
  },
  "events/commands/offer-freed-seats": {
    operation: "events.offer",
    run: (actor, { sale: { full } }) => offerFreedSeats(actor, { eventId: full.id, entryId: null }),
  },
  "events/commands/offer-freed-seats: to who is next": {
    operation: "events.offer",
    run: (actor, { sale: { full, waiting } }) =>
      offerFreedSeats(actor, { eventId: full.id, entryId: waiting.id }),
  },
  "events/commands/sign-up": {
    operation: "events.signUp",
    run: (actor, { sale: { open } }) => signUp(actor, buildSignUp(open, [someone()])),
  },
  "events/commands/sign-up: on behalf of a stranger's organisation": {
    operation: "events.signUp",
    refusal: 422,
    run: (actor, { sale: { open }, stranger: { organisationId } }) =>
      signUp(actor, buildSignUp(open, [someone()], { organisationId })),
  },
  "events/commands/sign-up: for what is not announced": {
    operation: "events.signUp",
    refusal: 404,
    run: (actor, { sale: { open, draftEvent } }) =>
      signUp(actor, buildSignUp(open, [someone()], { slug: draftEvent.slug })),
  },
  "events/commands/sign-up: with an offer that is not there": {
    operation: "events.signUp",
    refusal: 409,
    run: (actor, { sale: { full, waiting } }) =>
      signUp(actor, buildSignUp(full, [someone()], { offer: waiting.code })),
  },
  "events/queries/desk-events-today": {
    operation: "events.manage",
    isQuiet: true,
    run: (actor) => deskEventsToday(actor),
  },
  "events/queries/desk-order-count": {
    operation: "events.participants",
    isQuiet: true,
    run: (actor) => deskOrderCount(actor),
  },
  "events/queries/event-calendar": {
    operation: "events.read",
    run: (actor) => eventCalendar(actor, null, "da"),
  },
  "events/queries/event-calendar: of one": {
    operation: "events.read",
    run: async (actor, { sale: { full, draftEvent } }) => [
      await eventCalendar(actor, full.slug, "da"),
      await eventCalendar(actor, draftEvent.slug, "da"),
    ],
  },
  "events/queries/coming-events": { operation: "events.read", run: (actor) => comingEvents(actor, 12) },
  "events/queries/events-in-town": {
    operation: "events.read",
    run: (actor) => eventsInTown(actor, "Herning"),
  },
  "events/queries/event-list": { operation: "events.read", run: (actor) => eventList(actor) },
  "events/queries/event-preview": {
    operation: "events.read",
    run: (actor, { previewToken }) => eventPreview(actor, { token: previewToken }),
  },
  "events/queries/event-page": {
    operation: "events.read",
    run: (actor, { sale: { full } }) => eventPage(actor, full.slug),
  },
  "events/queries/event-page: of what is not announced": {
    operation: "events.read",
    run: (actor, { sale: { draftEvent } }) => eventPage(actor, draftEvent.slug),
  },
  "events/queries/my-orders": {
    operation: "events.readOwn",
    subject: own,
    run: (actor) => myOrders(actor),
  },
  "events/queries/next-events": { operation: "events.read", run: (actor) => nextEvents(actor) },
  "events/queries/order-answers": {
    operation: "events.readOrder",
    hasSecret: true,
    run: (actor, { sale: { order } }) => orderAnswers(actor, order.code, "da"),
  },
  "events/queries/order-answers: by its id": {
    operation: "events.readOrder",
    run: (actor, { sale: { order } }) => orderAnswers(actor, order.id, "da"),
  },
  "events/queries/order-receipt": {
    operation: "events.readOrder",
    hasSecret: true,
    run: (actor, { sale: { order } }) => orderReceipt(actor, order.code),
  },
  "events/queries/order-receipt: without the code": {
    operation: "events.readOrder",
    run: (actor, { sale: { order } }) => orderReceipt(actor, order.id),
  },
  "events/queries/quote": {
    operation: "events.signUp",
    run: (actor, { sale: { open }, stranger: { email, organisationId } }) => {
      const people = [{ email, ticket: open.ticketId, addOns: [] }]
      return quote(actor, { slug: open.slug, organisationId, people }, randomUUID())
    },
  },
  "events/queries/quote: for what is not announced": {
    operation: "events.signUp",
    refusal: 404,
    run: (actor, { sale: { draftEvent } }) =>
      quote(actor, { slug: draftEvent.slug, organisationId: null, people: [] }, randomUUID()),
  },
  "events/queries/sign-up-questions": {
    operation: "events.read",
    run: (actor, { sale: { open } }) => signUpQuestions(actor, open.id),
  },
  "events/queries/sign-up-questions: of what is not announced": {
    operation: "events.read",
    run: (actor, { sale: { draftEvent } }) => signUpQuestions(actor, draftEvent.id),
  },
  "events/queries/standing-offer": {
    operation: "events.wait",
    hasSecret: true,
    run: (actor, { sale: { full, offer } }) => standingOffer(actor, { eventId: full.id, token: offer }),
  },
  "events/queries/standing-offer: without its secret": {
    operation: "events.wait",
    run: (actor, { sale: { full, waiting } }) =>
      standingOffer(actor, { eventId: full.id, token: waiting.code }),
  },
  "events/queries/waiting-place": {
    operation: "events.wait",
    hasSecret: true,
    run: (actor, { sale: { waiting } }) => waitingPlace(actor, waiting.code),
  },
  "events/queries/waiting-place: without the code": {
    operation: "events.wait",
    run: (actor, { sale: { waiting } }) => waitingPlace(actor, waiting.id),
  },
}
