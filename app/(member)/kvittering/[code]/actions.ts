"use server"

import { withdrawApplication } from "#domain/calls/commands/withdraw-application.ts"
import { withdrawApplicationInput } from "#domain/calls/input.ts"
import { acceptInvitation } from "#domain/events/commands/accept-invitation.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { changeSeat } from "#domain/events/commands/change-seat.ts"
import { inviteToSeats } from "#domain/events/commands/invite-to-seats.ts"
import { remindInvited } from "#domain/events/commands/remind-invited.ts"
import { revokeInvitation } from "#domain/events/commands/revoke-invitation.ts"
import { transferSeat } from "#domain/events/commands/transfer-seat.ts"
import {
  acceptInvitationInput,
  cancelPositionsInput,
  changeSeatInput,
  inviteToSeatsInput,
  remindInvitedInput,
  revokeInvitationInput,
  transferSeatInput,
} from "#domain/events/input.ts"
import { confirmApplication } from "#domain/membership/commands/confirm-application.ts"
import { withdrawApplication as withdrawMembershipApplication } from "#domain/membership/commands/withdraw-application.ts"
import {
  confirmApplicationInput,
  withdrawApplicationInput as withdrawMembershipInput,
} from "#domain/membership/input.ts"
import { action } from "../../../action.ts"
import { fromHere } from "../../../client-address.ts"
import { askedOfHolder, askedOfInvited } from "./asked-anew.ts"

export const cancel = action(cancelPositionsInput, cancelPositions, {
  to: ({ code }) => `/kvittering/${code}?meldt=fra`,
})
export const changeTheSeat = action(changeSeatInput, fromHere(changeSeat), {
  to: ({ code }) => `/kvittering/${code}?gemt=ja`,
  tell: askedOfHolder,
})
export const transferTheSeat = action(transferSeatInput, fromHere(transferSeat), {
  to: ({ code }) => `/kvittering/${code}?gemt=ja`,
})
export const inviteThem = action(inviteToSeatsInput, fromHere(inviteToSeats), {
  to: ({ code }) => `/kvittering/${code}?inviteret=sendt`,
})
export const remindThem = action(remindInvitedInput, remindInvited, {
  to: ({ code }) => `/kvittering/${code}?inviteret=igen`,
})
export const revokeIt = action(revokeInvitationInput, revokeInvitation, {
  to: ({ code }) => `/kvittering/${code}?inviteret=fortrudt`,
})
export const acceptTheInvitation = action(acceptInvitationInput, acceptInvitation, {
  to: ({ code }) => `/kvittering/${code}?gemt=ja`,
  tell: askedOfInvited,
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
