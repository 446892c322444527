"use server"

import { saveIssuer } from "#domain/billing/commands/save-issuer.ts"
import { saveIssuerInput } from "#domain/billing/input.ts"
import { action } from "../../../action.ts"

export const keepIssuer = action(saveIssuerInput, saveIssuer, {
  to: () => "/admin/fakturaer/afsender?gemt=ja",
})
