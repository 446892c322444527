"use server"

import {
  removeCheckinListInput,
  saveCheckinListInput,
  settleDoubtInput,
} from "#domain/events/checkin-input.ts"
import { cancelEvent } from "#domain/events/commands/cancel-event.ts"
import { holdMailing } from "#domain/events/commands/hold-mailing.ts"
import { leaveWaitingList } from "#domain/events/commands/leave-waiting-list.ts"
import { offerFreedSeats } from "#domain/events/commands/offer-freed-seats.ts"
import { offerOutOfTurn } from "#domain/events/commands/offer-out-of-turn.ts"
import { removeCancellationRule } from "#domain/events/commands/remove-cancellation-rule.ts"
import { removeCheckinList } from "#domain/events/commands/remove-checkin-list.ts"
import { removeMailing } from "#domain/events/commands/remove-mailing.ts"
import { removeQuota } from "#domain/events/commands/remove-quota.ts"
import { removeSignUpView } from "#domain/events/commands/remove-sign-up-view.ts"
import { saveCancellationRule } from "#domain/events/commands/save-cancellation-rule.ts"
import { saveCheckinList } from "#domain/events/commands/save-checkin-list.ts"
import { saveMailing } from "#domain/events/commands/save-mailing.ts"
import { saveProduct } from "#domain/events/commands/save-product.ts"
import { saveProductGroup } from "#domain/events/commands/save-product-group.ts"
import { saveQuota } from "#domain/events/commands/save-quota.ts"
import { saveSignUpView } from "#domain/events/commands/save-sign-up-view.ts"
import { saveVoucher } from "#domain/events/commands/save-voucher.ts"
import { seatAtTable } from "#domain/events/commands/seat-at-table.ts"
import { seatByList } from "#domain/events/commands/seat-by-list.ts"
import { sendMailing } from "#domain/events/commands/send-mailing.ts"
import { settleDoubt } from "#domain/events/commands/settle-doubt.ts"
import { stopVoucher } from "#domain/events/commands/stop-voucher.ts"
import { withdrawProduct } from "#domain/events/commands/withdraw-product.ts"
import {
  cancelEventInput,
  mailingInput,
  offerFreedSeatsInput,
  removeCancellationRuleInput,
  saveCancellationRuleInput,
  saveMailingInput,
  sendMailingInput,
  withdrawInput,
} from "#domain/events/input.ts"
import {
  removeQuotaInput,
  saveProductGroupInput,
  saveProductInput,
  saveQuotaInput,
  withdrawProductInput,
} from "#domain/events/sale-input.ts"
import {
  offerOutOfTurnInput,
  removeSignUpViewInput,
  saveSignUpViewInput,
  seatAtTableInput,
  seatByListInput,
} from "#domain/events/selection-input.ts"
import { saveVoucherInput, stopVoucherInput } from "#domain/events/voucher-input.ts"
import { repeatEvent } from "#domain/programme/commands/repeat-event.ts"
import { repeatEventInput } from "#domain/programme/input.ts"
import { action } from "../../action.ts"
import { fromList, listPlace } from "./list-place.ts"

const room = (name: string, done: string) => ({
  to: ({ eventId }: { eventId: string }) => `/admin/arrangementer/${eventId}/${name}?udfoert=${done}`,
})

export const keepProduct = action(saveProductInput, saveProduct, room("billetter", "gemt"))
export const keepProductGroup = action(saveProductGroupInput, saveProductGroup, room("billetter", "gemt"))
export const stopSelling = action(withdrawProductInput, withdrawProduct, room("billetter", "fjernet"))
export const keepQuota = action(saveQuotaInput, saveQuota, room("billetter", "gemt"))
export const dropQuota = action(removeQuotaInput, removeQuota, room("billetter", "fjernet"))
export const keepCancellationRule = action(
  saveCancellationRuleInput,
  saveCancellationRule,
  room("billetter", "gemt"),
)
export const dropCancellationRule = action(
  removeCancellationRuleInput,
  removeCancellationRule,
  room("billetter", "fjernet"),
)
export const keepVoucher = action(saveVoucherInput, saveVoucher, room("billetter", "gemt"))
export const stopCode = action(stopVoucherInput, stopVoucher, room("billetter", "fjernet"))
export const keepCheckinList = action(saveCheckinListInput, saveCheckinList, room("indgang", "gemt"))
export const dropCheckinList = action(removeCheckinListInput, removeCheckinList, room("indgang", "fjernet"))
export const seeDoubt = action(settleDoubtInput, settleDoubt, room("indgang", "gemt"))
export const offer = action(offerFreedSeatsInput, offerFreedSeats, room("venteliste", "tilbudt"))
export const offerNow = action(offerOutOfTurnInput, offerOutOfTurn, room("venteliste", "tilbudt"))
export const takeOff = action(withdrawInput, leaveWaitingList, room("venteliste", "fjernet"))
export const callOff = action(cancelEventInput, cancelEvent, room("aflys", "aflyst"))
export const repeat = action(repeatEventInput, repeatEvent, {
  to: ({ id }) => `/admin/arrangementer/${id}`,
})

export const seatThem = action(seatAtTableInput.extend(listPlace), fromList(seatAtTable), {
  to: ({ eventId, til }) =>
    `/admin/arrangementer/${eventId}/tilmeldinger?${til ? `${til}&` : ""}udfoert=gemt`,
})
export const seatByPaste = action(seatByListInput, seatByList, room("tilmeldinger/borde", "gemt"))
export const keepView = action(saveSignUpViewInput, saveSignUpView, {
  to: ({ id, eventId }) => `/admin/arrangementer/${eventId}/tilmeldinger?visning=${id}&udfoert=gemt`,
})
export const dropView = action(removeSignUpViewInput, removeSignUpView, room("tilmeldinger", "fjernet"))

const letter = (done: string) => ({
  to: ({ id, eventId }: { id: string; eventId: string }) =>
    `/admin/arrangementer/${eventId}/breve/${id}?udfoert=${done}`,
})
export const keepMailing = action(saveMailingInput, saveMailing, letter("gemt"))
export const postMailing = action(sendMailingInput, sendMailing, letter("gemt"))
export const stopMailing = action(mailingInput, holdMailing, letter("gemt"))
export const dropMailing = action(mailingInput, removeMailing, room("breve", "fjernet"))
