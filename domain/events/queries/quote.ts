import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { entitlementsOf } from "#domain/membership/queries/entitlements.ts"
import { withinLimit } from "#platform/http/rate-limit.ts"
import { now } from "#platform/time/time.ts"
import { eventForSale } from "../event-for-sale.ts"
import type { Quote } from "../input.ts"
import { openVoucher } from "../open-voucher.ts"
import { linesSoFar, totalOf } from "../rules/lines.ts"
import { equalTogether, type QuotedLine } from "../rules/quoted-lines.ts"

export interface Quoted {
  /** Equal lines together: the same product and option at the same price for the same reason. */
  readonly lines: readonly QuotedLine[]
  readonly totalOere: number
  /** Whether some were reckoned at the ordinary price because too many addresses were asked about. */
  readonly isCutShort: boolean
  /** What is to be said of the voucher: a key of messages; "" for nothing. */
  readonly voucherFault: string
}

/** More than the largest group fills in, and no way to go through a list of addresses. */
const rate = { points: 200, seconds: 3_600 }

/**
 * What a sign-up would cost now, as far as it is filled in. The same rules as when it is sent; what cannot be had is
 * left out. A price with its reason tells whether an address is a member's, and anybody may ask; so one client, or one
 * person who is signed in, is told of so many different addresses in an hour. Those beyond are reckoned at the ordinary
 * price, and signing up is as it was. @throws NotFound
 */
export async function quote(
  actor: Actor,
  { slug, organisationId, people, later = 0, laterTicket = "", laterAddOns = [], voucher = "" }: Quote,
  client: string,
): Promise<Quoted> {
  demand(actor, "events.signUp")
  const at = now()
  const event = await eventForSale(actor, slug, at)
  const own =
    actor.kind === "person" && actor.coordinates.includes(organisationId ?? "") ? organisationId : null
  const typed = [...new Set(people.map(({ email }) => email).filter(Boolean))]
  const told = await withinLimit(`quote:${personIdOf(actor) ?? client}`, typed, rate)
  // "" is whoever is named later: what the organisation's people pay.
  const asked = [...told, ...(later > 0 ? [""] : [])].map((email) => ({ email, organisationId: own }))
  const standings = await entitlementsOf(asked, at)
  const unnamed = { email: "", ticket: laterTicket, addOns: laterAddOns, isLater: true }
  const everyone = [...people, ...Array.from({ length: later }, () => unnamed)]
  // Shorter than any code is: it is still being typed.
  const tried =
    voucher.length < 4
      ? { terms: null, fault: "" }
      : await openVoucher(actor, { eventId: event.id, code: voucher, client, at })
  const lines = linesSoFar(everyone, event.products, standings, at, tried.terms)
  const isUsed = lines.some(({ voucherId }) => voucherId !== null)
  return {
    lines: equalTogether(lines),
    totalOere: totalOf(lines),
    isCutShort: told.length < typed.length,
    voucherFault: tried.fault || (tried.terms && !isUsed ? "vouchers.noLower" : ""),
  }
}
