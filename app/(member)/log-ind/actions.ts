"use server"

import { askSignInInput, spendCodeInput, spendLinkInput } from "#domain/people/input.ts"
import { action } from "../../action.ts"
import { askFromHere, enterByCode, enterByLink } from "./this-browser.ts"

export const askForMail = action(askSignInInput, askFromHere, { to: () => "/log-ind/kode" })
export const pressLink = action(spendLinkInput, enterByLink, { to: (path) => path })
export const typeCode = action(spendCodeInput, enterByCode, { to: (path) => path })
