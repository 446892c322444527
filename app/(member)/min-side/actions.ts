"use server"

import { addColleague } from "#domain/people/commands/add-colleague.ts"
import { addSecondFactor } from "#domain/people/commands/add-second-factor.ts"
import { askEmailChange } from "#domain/people/commands/ask-email-change.ts"
import { askErasure } from "#domain/people/commands/ask-erasure.ts"
import { checkSecondFactor } from "#domain/people/commands/check-second-factor.ts"
import { confirmSecondFactor } from "#domain/people/commands/confirm-second-factor.ts"
import { endColleague } from "#domain/people/commands/end-colleague.ts"
import { pressEmailLink } from "#domain/people/commands/press-email-link.ts"
import { removeSecondFactor } from "#domain/people/commands/remove-second-factor.ts"
import { saveProfile } from "#domain/people/commands/save-profile.ts"
import { withdrawErasure } from "#domain/people/commands/withdraw-erasure.ts"
import {
  changeEmailInput,
  colleagueInput,
  endAffiliationInput,
  nothingInput,
  pressEmailInput,
  profileInput,
  removeSecondFactorInput,
  secondFactorInput,
} from "#domain/people/input.ts"
import { action } from "../../action.ts"
import { inReadersLanguage } from "../../reader.ts"

export const keepProfile = action(profileInput, saveProfile, { to: () => "/min-side/profil?gemt=ja" })
export const beginFactor = action(nothingInput, addSecondFactor, { to: () => "/min-side/totrin" })
export const confirmFactor = action(secondFactorInput, confirmSecondFactor, {
  to: () => "/min-side/totrin?gemt=ja",
})
export const giveFactor = action(secondFactorInput, checkSecondFactor, { to: ({ nextPath }) => nextPath })
export const dropFactor = action(removeSecondFactorInput, removeSecondFactor, {
  to: () => "/min-side/totrin",
})
export const changeEmail = action(changeEmailInput, inReadersLanguage(askEmailChange), {
  to: () => "/min-side/profil",
})
export const pressEmail = action(pressEmailInput, pressEmailLink, {
  to: ({ token }) => `/min-side/e-mail?token=${token}`,
})
export const addToRoster = action(colleagueInput, inReadersLanguage(addColleague), {
  to: ({ organisationId }) => `/min-side/organisation?id=${organisationId}&gemt=ja`,
})
export const takeOffRoster = action(endAffiliationInput, endColleague, {
  to: ({ organisationId }) => `/min-side/organisation?id=${organisationId}&gemt=ja`,
})
export const askToBeErased = action(nothingInput, inReadersLanguage(askErasure), {
  to: () => "/min-side/slet",
})
export const withdrawErasing = action(nothingInput, withdrawErasure, { to: () => "/min-side/slet" })
