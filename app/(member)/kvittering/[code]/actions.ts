"use server"

import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { cancelPositionsInput } from "#domain/events/input.ts"
import { confirmApplication } from "#domain/membership/commands/confirm-application.ts"
import { withdrawApplication } from "#domain/membership/commands/withdraw-application.ts"
import { confirmApplicationInput, withdrawApplicationInput } from "#domain/membership/input.ts"
import { action } from "../../../action.ts"

export const cancel = action(cancelPositionsInput, cancelPositions, {
  to: ({ code }) => `/kvittering/${code}?meldt=fra`,
})
export const confirmJoining = action(confirmApplicationInput, confirmApplication, {
  to: ({ code }) => `/kvittering/${code}`,
})
export const withdrawJoining = action(withdrawApplicationInput, withdrawApplication, {
  to: ({ code }) => `/kvittering/${code}`,
})
