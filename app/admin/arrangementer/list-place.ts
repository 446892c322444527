import { z } from "zod"
import type { Actor } from "#domain/access/actor.ts"

/** Where in a list somebody acts, to come back to it: the query of the list's address. */
export const listPlace = {
  til: z
    .string()
    .regex(/^[\w%&=+.,*~-]*$/)
    .max(2_000)
    .default(""),
}

/** The command, answering also with where in the list it was asked for. */
export function fromList<Input extends object, Done extends object>(
  command: (actor: Actor, input: Input) => Promise<Done>,
): (actor: Actor, input: Input & { til: string }) => Promise<Done & { til: string }> {
  return async (actor, input) => ({ ...(await command(actor, input)), til: input.til })
}
