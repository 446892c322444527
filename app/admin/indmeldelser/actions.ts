"use server"

import { approveApplication } from "#domain/membership/commands/approve-application.ts"
import { rejectApplication } from "#domain/membership/commands/reject-application.ts"
import { approveInput, rejectInput } from "#domain/membership/input.ts"
import { action } from "../../action.ts"

export const approve = action(approveInput, approveApplication, {
  to: ({ id }) => `/admin/indmeldelser/${id}?gemt=ja`,
})
export const reject = action(rejectInput, rejectApplication, {
  to: ({ id }) => `/admin/indmeldelser/${id}?gemt=ja`,
})
