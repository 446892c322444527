import type { PriceCondition, ProductKind, VatCategory } from "#platform/database/enums.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { price, type Reason, type VoucherTerms } from "./price.ts"

export interface ProductForSale {
  readonly id: string
  readonly kind: ProductKind
  readonly name: string
  /** VAT included. */
  readonly priceOere: number
  readonly vat: VatCategory
  readonly vatReason: string
  readonly salesOpenAt: Date | null
  readonly salesCloseAt: Date | null
  readonly withdrawnAt: Date | null
  readonly rules: readonly { condition: PriceCondition; amountOere: number; untilAt: Date | null }[]
  readonly menu: readonly { id: string; label: string; labelEn: string }[]
  /** How many an order has of it that has any; null without a limit. */
  readonly minPerOrder: number | null
  readonly maxPerOrder: number | null
  /** What the same seat must have too; null for nothing. */
  readonly requires: { readonly id: string; readonly name: string } | null
  /** What it is a variant of; null for what stands alone. */
  readonly group: { readonly id: string; readonly name: string } | null
}

/** What one person wishes: a ticket, and add-ons as "", "<product>" or "<product>:<menu option>". */
export interface Wish {
  readonly email: string
  readonly ticket: string
  readonly addOns: readonly (string | undefined)[]
  /** Somebody who is named later, and chooses then what to eat. */
  readonly isLater?: boolean
}

export interface Standing {
  readonly isMember: boolean
  readonly reason: Reason
}

/** One position to be: one product for the person at `seat`, with its price and why. */
export interface Line {
  readonly seat: number
  readonly productId: string
  readonly kind: ProductKind
  readonly product: string
  readonly option: { id: string; label: string; labelEn: string } | null
  readonly priceOere: number
  readonly reason: Reason
  /** The voucher that gave the price; null when none did. */
  readonly voucherId: string | null
  readonly vat: VatCategory
  readonly vatReason: string
}

type Fields = Record<string, string[]>

/**
 * The lines of an order: each person's ticket and add-ons at the price that holds for this person at this instant.
 * @throws InvalidInput naming the field of every product that cannot be had and every menu that was not chosen
 */
export function linesOf(
  people: readonly Wish[],
  products: readonly ProductForSale[],
  standings: ReadonlyMap<string, Standing>,
  at: Date,
  voucher: VoucherTerms | null = null,
): Line[] {
  const wrong: Fields = {}
  const lines = wishedLines(people, products, standings, at, voucher, wrong)
  if (Object.keys(wrong).length > 0) throw new InvalidInput(wrong)
  return lines
}

/** The same for a form that is not finished: what cannot be had is left out. */
export function linesSoFar(
  people: readonly Wish[],
  products: readonly ProductForSale[],
  standings: ReadonlyMap<string, Standing>,
  at: Date,
  voucher: VoucherTerms | null = null,
): Line[] {
  return wishedLines(people, products, standings, at, voucher, {})
}

/** Whether a product can be chosen now. Both instants are inclusive. */
export function isOnSale({ withdrawnAt, salesOpenAt, salesCloseAt }: ProductForSale, at: Date): boolean {
  return !withdrawnAt && (!salesOpenAt || at >= salesOpenAt) && (!salesCloseAt || at <= salesCloseAt)
}

/** The same for nothing, and why; it uses no voucher, which others may need. */
export function givenAway(line: Line, why: string): Line {
  return { ...line, priceOere: 0, reason: { code: freeReason, values: { why } }, voucherId: null }
}

/** What a ledger tells though it costs nothing. */
export const freeReason = "counter.reason.free"

export function totalOf(lines: readonly { priceOere: number }[]): number {
  return lines.reduce((sum, { priceOere }) => sum + priceOere, 0)
}

function isFor({ productIds }: VoucherTerms, { id, kind }: ProductForSale): boolean {
  return productIds.length === 0 ? kind === "TICKET" : productIds.includes(id)
}

function wishedLines(
  people: readonly Wish[],
  products: readonly ProductForSale[],
  standings: ReadonlyMap<string, Standing>,
  at: Date,
  voucher: VoucherTerms | null,
  wrong: Fields,
): Line[] {
  const onSale = new Map(
    products.filter((product) => isOnSale(product, at)).map((product) => [product.id, product]),
  )
  const line = (seat: number, product: ProductForSale, option: Line["option"]): Line => {
    const standing = standings.get(people[seat]?.email ?? "")
    const { amountOere, reason, voucherId } = price(product, product.rules, {
      isMember: standing?.isMember ?? false,
      memberReason: standing?.reason ?? { code: "events.reason.standard", values: {} },
      voucher: voucher && isFor(voucher, product) ? voucher : null,
      at,
    })
    return {
      seat,
      productId: product.id,
      kind: product.kind,
      product: product.name,
      option,
      priceOere: amountOere,
      reason,
      voucherId: voucherId ?? null,
      vat: product.vat,
      vatReason: product.vatReason,
    }
  }
  return people.flatMap((person, seat) => {
    const ticket = onSale.get(person.ticket)
    if (ticket?.kind !== "TICKET") wrong[`people[${seat}].ticket`] = ["events.productGone"]
    const chosen = person.addOns.flatMap((wish, place) => {
      if (!wish) return []
      const [productId = "", optionId] = wish.split(":")
      const addOn = onSale.get(productId)
      const option = addOn?.menu.find(({ id }) => id === optionId) ?? null
      const isTwice = person.addOns.findIndex((other) => other?.startsWith(productId)) < place
      if (addOn?.kind !== "ADDON" || isTwice || (optionId && !option)) {
        wrong[`people[${seat}].addOns[${place}]`] = ["events.addOnGone"]
        return []
      }
      if (addOn.menu.length > 0 && !option && !person.isLater) {
        wrong[`people[${seat}].addOns[${place}]`] = ["events.chooseMenu"]
        return []
      }
      return [line(seat, addOn, option)]
    })
    return ticket?.kind === "TICKET" ? [line(seat, ticket, null), ...chosen] : chosen
  })
}
