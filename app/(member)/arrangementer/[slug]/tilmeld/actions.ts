"use server"

import { billWords } from "#components/events/bill-words.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { quoteInput, signUpInput } from "#domain/events/input.ts"
import { quote } from "#domain/events/queries/quote.ts"
import { action } from "../../../../action.ts"

export const submit = action(signUpInput, signUp, {
  to: ({ code }) => `/kvittering/${code}`,
  tell: async (actor, typed) => {
    const asked = quoteInput.safeParse(typed)
    return asked.success ? billWords(await quote(actor, asked.data), "da") : null
  },
})
