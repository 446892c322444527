import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { SignUp } from "../input.ts"
import { placeOrder } from "../place-order.ts"

export interface Receipt {
  readonly code: string
}

/**
 * Signs people up for an event: one order, its seats, and one letter, together or not at all. The same submission key
 * gives the same receipt, however often and however simultaneously it is sent.
 * @throws NotFound, Closed, SoldOut, InvalidInput (AlreadySignedUp among them), TooMany
 */
export async function signUp(
  actor: Actor,
  { client, ...input }: SignUp & { client: string },
): Promise<Receipt> {
  demand(actor, "events.signUp")
  const { code } = await placeOrder(actor, { input, client, desk: null })
  return { code }
}
