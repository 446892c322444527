import type { EventPage } from "#domain/events/queries/event-page.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { seatsWords } from "./sign-up-words.ts"

/** The seats of the ticket that is nearest to being sold out, while one can sign up. */
export function scarcest({ signUp, products, isFull }: EventPage, locale: Locale): string {
  if (signUp.kind !== "open") return ""
  if (isFull) return translator(locale)("events.public.soldOut")
  const [ticket] = products
    .filter(({ kind, seats }) => kind === "TICKET" && (seats.kind === "available" || seats.kind === "few"))
    .toSorted((one, other) => free(one) - free(other))
  return ticket ? seatsWords(ticket.seats, locale) : ""
}

function free({ seats }: EventPage["products"][number]): number {
  return "free" in seats ? seats.free : 0
}
