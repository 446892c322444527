"use server"

import { withdrawApplication } from "#domain/calls/commands/withdraw-application.ts"
import { withdrawApplicationInput } from "#domain/calls/input.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { cancelPositionsInput } from "#domain/events/input.ts"
import { action } from "../../../action.ts"

export const cancel = action(cancelPositionsInput, cancelPositions, {
  to: ({ code }) => `/kvittering/${code}?meldt=fra`,
})
export const withdraw = action(withdrawApplicationInput, withdrawApplication, {
  to: ({ code }) => `/kvittering/${code}`,
})
