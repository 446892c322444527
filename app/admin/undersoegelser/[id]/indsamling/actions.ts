"use server"

import { addRespondent } from "#domain/collecting/commands/add-respondent.ts"
import { closeCollection } from "#domain/collecting/commands/close-collection.ts"
import { enterResponse } from "#domain/collecting/commands/enter-response.ts"
import { inviteMunicipalities } from "#domain/collecting/commands/invite-municipalities.ts"
import { remindMissing } from "#domain/collecting/commands/remind-missing.ts"
import { removeRespondent } from "#domain/collecting/commands/remove-respondent.ts"
import { saveCollection } from "#domain/collecting/commands/save-collection.ts"
import {
  addRespondentInput,
  collectionInput,
  enterResponseInput,
  remindInput,
  removeRespondentInput,
  saveCollectionInput,
} from "#domain/collecting/input.ts"
import { action } from "../../../../action.ts"
import { tellOfEntered } from "./tell-of-entered.ts"

const board = (done: string) => ({
  to: ({ entryId }: { entryId: string }) => `/admin/undersoegelser/${entryId}/indsamling?udfoert=${done}`,
})

export const keepCollection = action(saveCollectionInput, saveCollection, board("gemt"))
export const invite = action(collectionInput, inviteMunicipalities, board("inviteret"))
export const remind = action(remindInput, remindMissing, board("mindet"))
export const close = action(collectionInput, closeCollection, board("lagt"))
export const addAddress = action(addRespondentInput, addRespondent, board("adresse"))
export const removeAddress = action(removeRespondentInput, removeRespondent, board("adressefjernet"))
export const enter = action(enterResponseInput, enterResponse, { ...board("svar"), tell: tellOfEntered })
