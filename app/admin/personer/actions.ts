"use server"

import { endAffiliation } from "#domain/people/commands/end-affiliation.ts"
import { removeSecondFactor } from "#domain/people/commands/remove-second-factor.ts"
import { saveAffiliation } from "#domain/people/commands/save-affiliation.ts"
import { savePerson } from "#domain/people/commands/save-person.ts"
import { saveRoles } from "#domain/people/commands/save-roles.ts"
import {
  affiliationInput,
  endAffiliationInput,
  personInput,
  removeSecondFactorInput,
  rolesInput,
} from "#domain/people/input.ts"
import { erasePerson } from "#domain/privacy/commands/erase-person.ts"
import { erasePersonInput } from "#domain/privacy/input.ts"
import { action } from "../../action.ts"

export const save = action(personInput, savePerson, { to: ({ id }) => `/admin/personer/${id}?gemt=ja` })
export const giveRoles = action(rolesInput, saveRoles, { to: ({ id }) => `/admin/personer/${id}?gemt=ja` })
export const affiliate = action(affiliationInput, saveAffiliation, {
  to: ({ personId }) => `/admin/personer/${personId}?gemt=ja`,
})
export const end = action(endAffiliationInput, endAffiliation, {
  to: ({ personId }) => `/admin/personer/${personId}?gemt=ja`,
})
export const dropFactor = action(removeSecondFactorInput, removeSecondFactor, {
  to: ({ personId }) => `/admin/personer/${personId}?gemt=ja`,
})
export const erase = action(erasePersonInput, erasePerson, { to: () => "/admin/personer?slettet=ja" })
