"use server"

import { checkLinkAgain } from "#domain/content/commands/check-link-again.ts"
import { linkAgainInput } from "#domain/content/input.ts"
import { action } from "../../action.ts"

export const again = action(linkAgainInput, checkLinkAgain, { to: () => "/admin/links" })
