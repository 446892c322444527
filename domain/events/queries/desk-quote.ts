import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { entitlementsOf } from "#domain/membership/queries/entitlements.ts"
import { now } from "#platform/time/time.ts"
import type { DeskQuote } from "../desk-input.ts"
import { eventAtTheDesk } from "../event-for-sale.ts"
import { openVoucher } from "../open-voucher.ts"
import { givenAway, linesSoFar, totalOf } from "../rules/lines.ts"
import { equalTogether } from "../rules/quoted-lines.ts"
import type { Quoted } from "./quote.ts"

/**
 * What a sign-up at the desk would cost now, as far as it is filled in, for the organisation that staff chose. Who reads
 * everybody's membership may ask as often as they like. @throws NotAllowed, NotFound, Closed
 */
export async function deskQuote(
  actor: Actor,
  {
    eventId,
    organisationId,
    people,
    later = 0,
    laterTicket = "",
    laterAddOns = [],
    voucher = "",
    isFree,
    freeBecause = "",
  }: DeskQuote,
  client: string,
): Promise<Quoted> {
  demand(actor, "events.manage")
  const at = now()
  const { products } = await eventAtTheDesk(eventId)
  const unnamed = { email: "", ticket: laterTicket, addOns: laterAddOns, isLater: true }
  const everyone = [...people, ...Array.from({ length: later }, () => unnamed)]
  const standings = await entitlementsOf(
    everyone.map(({ email }) => ({ email, organisationId })),
    at,
  )
  // Shorter than any code is: it is still being typed.
  const tried =
    voucher.length < 4
      ? { terms: null, fault: "" }
      : await openVoucher(actor, { eventId, code: voucher, client, at })
  const priced = linesSoFar(everyone, products, standings, at, tried.terms)
  const lines = isFree ? priced.map((line) => givenAway(line, freeBecause || "…")) : priced
  return {
    lines: equalTogether(lines),
    totalOere: totalOf(lines),
    isCutShort: false,
    voucherFault: tried.fault,
  }
}
