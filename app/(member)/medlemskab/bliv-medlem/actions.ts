"use server"

import { joinInput } from "#domain/membership/input.ts"
import { action } from "../../../action.ts"
import { inReadersLanguage } from "../../../reader.ts"
import { applyFromHere } from "./from-here.ts"

export const join = action(joinInput, inReadersLanguage(applyFromHere), {
  to: ({ code }) => `/kvittering/${code}`,
})
