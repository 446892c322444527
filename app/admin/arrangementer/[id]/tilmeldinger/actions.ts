"use server"

import { addOrderNote } from "#domain/events/commands/add-order-note.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { removeOrderNote } from "#domain/events/commands/remove-order-note.ts"
import { signUpAtDesk } from "#domain/events/commands/sign-up-at-desk.ts"
import { addOrderNoteInput, removeOrderNoteInput, signUpAtDeskInput } from "#domain/events/desk-input.ts"
import { cancelPositionsInput } from "#domain/events/input.ts"
import { action } from "../../../../action.ts"
import { fromHere } from "../../../../client-address.ts"
import { deskBill } from "./ny/desk-bill.ts"

const order = (done: string) => ({
  to: ({ eventId, id }: { eventId: string; id: string }) =>
    `/admin/arrangementer/${eventId}/tilmeldinger/${id}?udfoert=${done}`,
})

export const signThemUp = action(signUpAtDeskInput, fromHere(signUpAtDesk), {
  ...order("tilmeldt"),
  tell: deskBill,
})
export const note = action(addOrderNoteInput, addOrderNote, order("noteret"))
export const dropNote = action(removeOrderNoteInput, removeOrderNote, order("slettet"))
export const giveUp = action(cancelPositionsInput, cancelPositions, order("afmeldt"))
