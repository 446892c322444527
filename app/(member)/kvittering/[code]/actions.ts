"use server"

import { withdrawApplication } from "#domain/calls/commands/withdraw-application.ts"
import { withdrawApplicationInput } from "#domain/calls/input.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { changeSeat } from "#domain/events/commands/change-seat.ts"
import { transferSeat } from "#domain/events/commands/transfer-seat.ts"
import { cancelPositionsInput, changeSeatInput, transferSeatInput } from "#domain/events/input.ts"
import { confirmApplication } from "#domain/membership/commands/confirm-application.ts"
import { withdrawApplication as withdrawMembershipApplication } from "#domain/membership/commands/withdraw-application.ts"
import {
  confirmApplicationInput,
  withdrawApplicationInput as withdrawMembershipInput,
} from "#domain/membership/input.ts"
import { action } from "../../../action.ts"

export const cancel = action(cancelPositionsInput, cancelPositions, {
  to: ({ code }) => `/kvittering/${code}?meldt=fra`,
})
export const changeTheSeat = action(changeSeatInput, changeSeat, {
  to: ({ code }) => `/kvittering/${code}?gemt=ja`,
})
export const transferTheSeat = action(transferSeatInput, transferSeat, {
  to: ({ code }) => `/kvittering/${code}?gemt=ja`,
})
export const withdraw = action(withdrawApplicationInput, withdrawApplication, {
  to: ({ code }) => `/kvittering/${code}`,
})
export const confirmJoining = action(confirmApplicationInput, confirmApplication, {
  to: ({ code }) => `/kvittering/${code}`,
})
export const withdrawJoining = action(withdrawMembershipInput, withdrawMembershipApplication, {
  to: ({ code }) => `/kvittering/${code}`,
})
