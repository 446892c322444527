"use server"

import { billWords } from "#components/events/bill-words.ts"
import { extendHold } from "#domain/events/commands/extend-hold.ts"
import { holdSeats } from "#domain/events/commands/hold-seats.ts"
import { releaseHold } from "#domain/events/commands/release-hold.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { holdSeatsInput, quoteInput, signUpInput, standingHoldInput } from "#domain/events/input.ts"
import { quote } from "#domain/events/queries/quote.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { action } from "../../../../action.ts"
import { clientAddress, fromHere } from "../../../../client-address.ts"
import { inReadersLanguage } from "../../../../reader.ts"

export const hold = action(holdSeatsInput, fromHere(holdSeats), {
  to: ({ slug, token }) => `/arrangementer/${slug}/tilmeld?hold=${token}`,
})
export const extend = action(standingHoldInput, extendHold, {
  to: ({ slug, token }) => `/arrangementer/${slug}/tilmeld?hold=${token}`,
})
export const release = action(standingHoldInput, releaseHold, {
  to: ({ slug }) => `/arrangementer/${slug}/tilmeld`,
})
export const submit = action(signUpInput, inReadersLanguage(fromHere(signUp)), {
  to: ({ code }) => `/kvittering/${code}`,
  tell: async (actor, typed) => {
    const asked = quoteInput.safeParse(typed)
    return asked.success
      ? billWords(await quote(actor, asked.data, await clientAddress()), readerLocale())
      : null
  },
  // The last ticket went to others: what is left is to wait. Fewer than asked for, or no dinner, is mended in the form.
  elsewhere: (refusal, { slug, people, laterTicket, later }) => {
    if (!("productIds" in refusal) || !Array.isArray(refusal.productIds) || refusal.values.left !== 0)
      return null
    const { productIds } = refusal
    const tickets = [
      ...people.map(({ ticket }) => ticket),
      ...(later > 0 && laterTicket ? [laterTicket] : []),
    ]
    const isTicketGone = tickets.length > 0 && tickets.every((ticket) => productIds.includes(ticket))
    return isTicketGone ? `/arrangementer/${slug}/venteliste?fuldt=ja` : null
  },
})
