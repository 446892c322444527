"use server"

import { joinInput } from "#domain/membership/input.ts"
import { action } from "../../../action.ts"
import { applyFromHere } from "./from-here.ts"

export const join = action(joinInput, applyFromHere, { to: ({ code }) => `/kvittering/${code}` })
