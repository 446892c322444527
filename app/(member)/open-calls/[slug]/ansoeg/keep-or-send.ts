import type { Actor } from "#domain/access/actor.ts"
import { keepApplication } from "#domain/calls/commands/keep-application.ts"
import { submitApplication } from "#domain/calls/commands/submit-application.ts"
import type { Apply } from "#domain/calls/input.ts"

/** The form has two buttons, and each is a command. */
export function keepOrSend(
  actor: Actor,
  input: Apply & { client: string },
): Promise<{ code: string; slug: string; isSent: boolean }> {
  return input.act === "keep" ? keepApplication(actor, input) : submitApplication(actor, input)
}
