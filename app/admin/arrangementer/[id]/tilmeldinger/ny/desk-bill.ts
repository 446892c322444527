import { type BillWords, billWords } from "#components/events/bill-words.ts"
import type { Actor } from "#domain/access/actor.ts"
import { deskQuoteInput } from "#domain/events/desk-input.ts"
import { deskQuote } from "#domain/events/queries/desk-quote.ts"
import { isRefusal } from "#platform/refusal.ts"
import { clientAddress } from "../../../../../client-address.ts"

/** What a sign-up at the desk comes to as far as it is typed; null where nothing can be said of it. */
export async function deskBill(actor: Actor, typed: unknown): Promise<BillWords | null> {
  const asked = deskQuoteInput.safeParse(typed)
  if (!asked.success) return null
  try {
    return billWords(await deskQuote(actor, asked.data, await clientAddress()), "da")
  } catch (error) {
    // The act itself says why not.
    if (isRefusal(error)) return null
    throw error
  }
}
