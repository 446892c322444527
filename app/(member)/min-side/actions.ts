"use server"

import { addSecondFactor } from "#domain/people/commands/add-second-factor.ts"
import { checkSecondFactor } from "#domain/people/commands/check-second-factor.ts"
import { confirmSecondFactor } from "#domain/people/commands/confirm-second-factor.ts"
import { removeSecondFactor } from "#domain/people/commands/remove-second-factor.ts"
import { saveProfile } from "#domain/people/commands/save-profile.ts"
import {
  nothingInput,
  profileInput,
  removeSecondFactorInput,
  secondFactorInput,
} from "#domain/people/input.ts"
import { action } from "../../action.ts"

export const keepProfile = action(profileInput, saveProfile, { to: () => "/min-side/profil?gemt=ja" })
export const beginFactor = action(nothingInput, addSecondFactor, { to: () => "/min-side/totrin" })
export const confirmFactor = action(secondFactorInput, confirmSecondFactor, {
  to: () => "/min-side/totrin?gemt=ja",
})
export const giveFactor = action(secondFactorInput, checkSecondFactor, { to: ({ nextPath }) => nextPath })
export const dropFactor = action(removeSecondFactorInput, removeSecondFactor, {
  to: () => "/min-side/totrin",
})
