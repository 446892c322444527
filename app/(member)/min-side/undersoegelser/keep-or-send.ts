import type { Actor } from "#domain/access/actor.ts"
import { keepResponse } from "#domain/collecting/commands/keep-response.ts"
import { sendResponse } from "#domain/collecting/commands/send-response.ts"
import type { Respond } from "#domain/collecting/input.ts"

/** The form has two buttons, and each is a command. */
export function keepOrSend(actor: Actor, input: Respond): Promise<{ key: string; isSent: boolean }> {
  return input.act === "keep" ? keepResponse(actor, input) : sendResponse(actor, input)
}
