"use server"

import { endMembership } from "#domain/membership/commands/end-membership.ts"
import { saveMembership } from "#domain/membership/commands/save-membership.ts"
import { saveTerm } from "#domain/membership/commands/save-term.ts"
import { endMembershipInput, membershipInput, termInput } from "#domain/membership/input.ts"
import { action } from "../../action.ts"

export const create = action(membershipInput, saveMembership, {
  to: ({ id }) => `/admin/medlemskaber/${id}?gemt=ja`,
})
export const giveTerm = action(termInput, saveTerm, {
  to: ({ membershipId }) => `/admin/medlemskaber/${membershipId}?gemt=ja`,
})
export const end = action(endMembershipInput, endMembership, {
  to: ({ id }) => `/admin/medlemskaber/${id}?gemt=ja`,
})
