"use server"

import { declineResponse } from "#domain/collecting/commands/decline-response.ts"
import { handOver } from "#domain/collecting/commands/hand-over.ts"
import { takeBack } from "#domain/collecting/commands/take-back.ts"
import { declineInput, handOverInput, respondInput, takeBackInput } from "#domain/collecting/input.ts"
import { action } from "../../../action.ts"
import { inReadersLanguage } from "../../../reader.ts"
import { keepOrSend } from "./keep-or-send.ts"
import { tellOfResponse } from "./tell-of-response.ts"

const back = (said: string) => ({
  to: ({ key }: { key: string }) => `/min-side/undersoegelser/${key}?${said}=ja`,
})

export const respond = action(respondInput, inReadersLanguage(keepOrSend), {
  to: ({ key, isSent }) => `/min-side/undersoegelser/${key}?${isSent ? "sendt" : "gemt"}=ja`,
  tell: tellOfResponse,
})
export const decline = action(declineInput, declineResponse, back("fravalgt"))
export const handItOver = action(handOverInput, handOver, back("videre"))
export const takeItBack = action(takeBackInput, takeBack, back("taget"))
