"use server"

import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { cancelPositionsInput } from "#domain/events/input.ts"
import { action } from "../../../action.ts"

export const cancel = action(cancelPositionsInput, cancelPositions, {
  to: ({ code }) => `/kvittering/${code}?meldt=fra`,
})
