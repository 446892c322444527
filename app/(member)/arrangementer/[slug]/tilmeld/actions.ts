"use server"

import { billWords } from "#components/events/bill-words.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { quoteInput, signUpInput } from "#domain/events/input.ts"
import { quote } from "#domain/events/queries/quote.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { action } from "../../../../action.ts"
import { clientAddress } from "../../../../client-address.ts"
import { inReadersLanguage } from "../../../../reader.ts"

export const submit = action(signUpInput, inReadersLanguage(signUp), {
  to: ({ code }) => `/kvittering/${code}`,
  tell: async (actor, typed) => {
    const asked = quoteInput.safeParse(typed)
    return asked.success
      ? billWords(await quote(actor, asked.data, await clientAddress()), readerLocale())
      : null
  },
  // The last ticket went to others: what is left is to wait. Fewer than asked for, or no dinner, is mended in the form.
  elsewhere: (refusal, { slug, people }) => {
    if (!("productIds" in refusal) || !Array.isArray(refusal.productIds) || refusal.values.left !== 0)
      return null
    const { productIds } = refusal
    const isTicketGone = people.every(({ ticket }) => productIds.includes(ticket))
    return isTicketGone ? `/arrangementer/${slug}/venteliste?fuldt=ja` : null
  },
})
