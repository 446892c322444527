"use server"

import { saveOrganisation } from "#domain/people/commands/save-organisation.ts"
import { organisationInput } from "#domain/people/input.ts"
import { action } from "../../action.ts"

export const save = action(organisationInput, saveOrganisation, {
  to: ({ id }) => `/admin/organisationer/${id}?gemt=ja`,
})
