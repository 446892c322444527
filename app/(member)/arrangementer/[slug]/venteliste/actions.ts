"use server"

import { declineOffer } from "#domain/events/commands/decline-offer.ts"
import { joinWaitingList } from "#domain/events/commands/join-waiting-list.ts"
import { leaveWaitingList } from "#domain/events/commands/leave-waiting-list.ts"
import { declineOfferInput, joinWaitingListInput, withdrawInput } from "#domain/events/input.ts"
import { action } from "../../../../action.ts"
import { inReadersLanguage } from "../../../../reader.ts"

export const join = action(joinWaitingListInput, inReadersLanguage(joinWaitingList), {
  to: ({ code, path }) => `${path}/venteliste?kode=${code}`,
})
export const leave = action(withdrawInput, leaveWaitingList, {
  to: ({ code, path }) => `${path}/venteliste?kode=${code}`,
})
export const decline = action(declineOfferInput, declineOffer, {
  to: ({ path }) => `${path}/venteliste?takket=nej`,
})
