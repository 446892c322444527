import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import type { SignUpAtDesk } from "../desk-input.ts"
import { placeOrder } from "../place-order.ts"

/**
 * Signs people up on their behalf: before the sign-up opens and after it has closed too, for any organisation, for the
 * prices that hold or for nothing with a reason, and with or without a mailed receipt. Never beyond a quota. What was
 * decided stands in the log.
 * @throws NotAllowed, NotFound, Closed (called off), SoldOut, InvalidInput (AlreadySignedUp among them)
 */
export async function signUpAtDesk(
  actor: Actor,
  { eventId, isFree, freeBecause, isMailed, client, ...order }: SignUpAtDesk & { client: string },
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  const { organisationId } = order
  if (organisationId && (await db.organisation.count({ where: { id: organisationId } })) === 0)
    throw new InvalidInput({ organisationId: ["errors.notFound"] })
  const { id } = await placeOrder(actor, {
    input: { ...order, slug: "", offer: "", hold: "" },
    client,
    desk: { eventId, freeBecause: isFree ? freeBecause : "", isMailed: isMailed === "ja" },
  })
  return { id, eventId }
}
