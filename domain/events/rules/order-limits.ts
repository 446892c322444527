import { InvalidInput } from "#platform/refusal.ts"
import type { ProductForSale, Wish } from "./lines.ts"

/** One product that somebody chose, and the field where it was chosen. */
interface Choice {
  readonly seat: number
  readonly productId: string
  readonly field: string
}

type Limited = Pick<ProductForSale, "id" | "name" | "minPerOrder" | "maxPerOrder" | "requires" | "group">

/**
 * Demands that an order has neither fewer nor more of a product than it is sold by, and that each seat has what its
 * products require, and of the variants of one thing one at most. `offeredId` is a ticket that was waited for and is taken as it was offered, however few.
 * @throws InvalidInput naming the field of each choice that breaks a limit
 */
export function demandLimits(
  people: readonly Wish[],
  products: readonly Limited[],
  offeredId: string | null = null,
): void {
  const wrong: Record<string, string[]> = {}
  const choices = people.flatMap(choicesOf)
  for (const product of products) {
    const own = choices.filter(({ productId }) => productId === product.id)
    if (product.id !== offeredId) Object.assign(wrong, outOfNumber(product, own))
    const { requires } = product
    const has = (seat: number) =>
      choices.some((other) => other.seat === seat && other.productId === requires?.id)
    for (const { seat, field } of own) {
      if (requires && !has(seat)) wrong[field] = [said("vouchers.needs", { product: requires.name })]
    }
  }
  Object.assign(wrong, secondVariants(choices, products))
  if (Object.keys(wrong).length > 0) throw new InvalidInput(wrong)
}

/** Whether `other` cannot be had without `id`: directly, or by what it requires in turn. */
export function isRequiredBy(
  id: string,
  other: string,
  products: readonly { id: string; requiresId: string | null }[],
): boolean {
  const required = new Map(products.map((product) => [product.id, product.requiresId]))
  // As many steps as there are products at most, should they run in a circle already.
  let at: string | null = other
  for (let steps = 0; at && steps <= products.length; steps++) {
    if (at === id) return true
    at = required.get(at) ?? null
  }
  return false
}

function outOfNumber({ name, minPerOrder, maxPerOrder }: Limited, own: readonly Choice[]) {
  const tooMany = maxPerOrder === null ? [] : own.slice(maxPerOrder)
  const isTooFew = own.length > 0 && own.length < (minPerOrder ?? 1)
  return Object.fromEntries([
    ...tooMany.map(({ field }) => [
      field,
      [said("vouchers.atMost", { max: maxPerOrder ?? 0, product: name })],
    ]),
    ...(isTooFew ? own.slice(0, 1) : []).map(({ field }) => [
      field,
      [said("vouchers.atLeast", { min: minPerOrder ?? 1, product: name })],
    ]),
  ])
}

/** Every choice of a seat that has another variant of the same thing already. */
function secondVariants(choices: readonly Choice[], products: readonly Limited[]): Record<string, string[]> {
  const groups = new Map(products.map(({ id, group }) => [id, group]))
  const chosen = new Set<string>()
  const wrong: Record<string, string[]> = {}
  for (const { seat, productId, field } of choices) {
    const group = groups.get(productId)
    if (!group) continue
    const key = `${seat} ${group.id}`
    if (chosen.has(key)) wrong[field] = [said("counter.oneVariant", { thing: group.name })]
    chosen.add(key)
  }
  return wrong
}

/** The seats that are named later are chosen for in fields of their own, all at once. */
function choicesOf({ ticket, addOns, isLater }: Wish, seat: number): Choice[] {
  const [ticketField, addOnField] = isLater
    ? ["laterTicket", "laterAddOns"]
    : [`people[${seat}].ticket`, `people[${seat}].addOns`]
  return [
    { seat, productId: ticket, field: ticketField },
    ...addOns.flatMap((wish, place) =>
      wish ? [{ seat, productId: wish.split(":")[0] ?? "", field: `${addOnField}[${place}]` }] : [],
    ),
  ]
}

function said(code: string, values: Record<string, string | number>): string {
  const query = Object.entries(values).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `${code}?${query.join("&")}`
}
