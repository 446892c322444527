import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction, violates } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { instantOfLocal } from "#platform/time/time.ts"
import { exceedsQuota } from "../exceeds-quota.ts"
import { lockGroupsOf, lockProduct, lockQuotasOf, managedEvent } from "../managed-event.ts"
import { offerLater } from "../offers.ts"
import { dropEmptyGroups, variantOf } from "../product-groups.ts"
import { type MenuLine, menuLinesOf } from "../rules/menu-lines.ts"
import { isRequiredBy } from "../rules/order-limits.ts"
import type { SaveProduct } from "../sale-input.ts"

/**
 * Makes or changes what an event sells: the product, what it is a variant of, its lower prices, its menu, and the quota
 * it draws on. What was sold keeps its price, its kind and its menu. A product that leaves a quota frees seats there, so
 * those who wait are asked.
 * @throws NotAllowed, NotFound, Closed (the event has no dates), InvalidInput
 */
export async function saveProduct(
  actor: Actor,
  input: SaveProduct,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  const { eventId, quotaId } = input
  const menu = menuLinesOf(input.menu)
  const sold = productFacts(input)
  try {
    return await transaction(async (tx) => {
      const event = await managedEvent(tx, eventId)
      await lockGroupsOf(tx, eventId)
      await lockQuotasOf(tx, eventId)
      if (quotaId) await demandQuotaOf(tx, eventId, quotaId)
      if (input.requiresId) await demandMayRequire(tx, input, input.requiresId)
      if (input.id) await demandChangeable(tx, input.id, input)
      const facts = { ...sold, ...(await variantOf(tx, eventId, input)) }
      const { id } = input.id
        ? await tx.product.update({ where: { id: input.id }, data: facts, select: { id: true } })
        : await tx.product.create({ data: { ...facts, eventId }, select: { id: true } })
      await dropEmptyGroups(tx, eventId)
      await replaceRules(tx, id, input)
      await writeMenu(tx, id, menu)
      const isMoved = await drawOn(tx, id, quotaId)
      if (input.id && isMoved) await offerLater(tx, event)
      const details = { product: id, name: facts.name, isNew: !input.id }
      await audit(tx, actor, "events.productSaved", { type: "event", id: eventId }, details)
      await forgetPublicPages(tx)
      return { id, eventId }
    })
  } catch (error) {
    if (exceedsQuota(error)) throw new InvalidInput({ quotaId: ["events.quotaHasNoRoom"] })
    // Two who have each require the other at the same instant: the later one meets the guard of the database.
    if (violates(error, "requires itself"))
      throw new InvalidInput({ requiresId: ["vouchers.requiresItself"] })
    if (violates(error, "was sold together with a variant"))
      throw new InvalidInput({ group: ["counter.variantsSoldTogether"] })
    // Two who make the same group, or put a ticket and an add-on into it, at the same instant.
    if (
      violates(error, "ProductGroup_eventId_name_key") ||
      violates(error, "of another kind than its variants")
    )
      throw new InvalidInput({ group: ["counter.groupChanged"] })
    throw error
  }
}

function productFacts(input: SaveProduct) {
  const { kind, description, price, position, vat } = input
  const salesOpenAt = input.salesOpen ? instantOfLocal(input.salesOpen) : null
  const salesCloseAt = input.salesClose ? instantOfLocal(input.salesClose) : null
  if (salesOpenAt && salesCloseAt && salesCloseAt < salesOpenAt) {
    throw new InvalidInput({ salesClose: ["events.salesCloseBeforeOpen"] })
  }
  const vatReason = vat === "EXEMPT" ? input.vatReason : ""
  const { minPerOrder, maxPerOrder, requiresId } = input
  const limits = { minPerOrder, maxPerOrder, requiresId }
  return {
    ...limits,
    kind,
    description,
    priceOere: price,
    vat,
    vatReason,
    position,
    salesOpenAt,
    salesCloseAt,
  }
}

async function demandQuotaOf(tx: Tx, eventId: string, quotaId: string): Promise<void> {
  const quota = await tx.quota.findFirst({ where: { id: quotaId, eventId }, select: { id: true } })
  if (!quota) throw new InvalidInput({ quotaId: ["errors.notFound"] })
}

async function demandMayRequire(
  tx: Tx,
  { id, eventId, kind }: SaveProduct,
  requiresId: string,
): Promise<void> {
  const products = await tx.product.findMany({
    where: { eventId, withdrawnAt: null },
    select: { id: true, kind: true, requiresId: true },
  })
  const required = products.find((one) => one.id === requiresId)
  if (!required) throw new InvalidInput({ requiresId: ["errors.notFound"] })
  if (kind === "TICKET" && required.kind === "TICKET")
    throw new InvalidInput({ requiresId: ["vouchers.oneTicketEach"] })
  if (id && isRequiredBy(id, requiresId, products))
    throw new InvalidInput({ requiresId: ["vouchers.requiresItself"] })
}

async function demandChangeable(tx: Tx, id: string, { eventId, kind }: SaveProduct): Promise<void> {
  // From here nobody buys it until this commits, so what is looked at below stays as it is.
  await lockProduct(tx, id)
  const product = await tx.product.findFirst({ where: { id, eventId }, select: { kind: true } })
  if (!product) throw new NotFound("product")
  if (product.kind === kind) return
  const sold = await tx.orderPosition.count({ where: { productId: id } })
  if (sold > 0) throw new InvalidInput({ kind: ["events.kindIsFixed"] })
}

async function replaceRules(tx: Tx, productId: string, input: SaveProduct): Promise<void> {
  const untilAt = input.earlyUntil ? instantOfLocal(input.earlyUntil) : null
  const rules = [
    { condition: "MEMBER" as const, amountOere: input.memberPrice, untilAt: null },
    { condition: "EARLY" as const, amountOere: input.earlyPrice, untilAt },
    { condition: "EARLY_MEMBER" as const, amountOere: input.earlyMemberPrice, untilAt },
  ]
  await tx.priceRule.deleteMany({ where: { productId } })
  await tx.priceRule.createMany({
    data: rules.flatMap(({ amountOere, ...rule }) =>
      amountOere === null ? [] : [{ ...rule, productId, amountOere }],
    ),
  })
}

/** A dish is known by its Danish label, so that those who chose it keep it while its English and its place change. */
async function writeMenu(tx: Tx, productId: string, menu: readonly MenuLine[]): Promise<void> {
  const standing = await tx.menuOption.findMany({
    where: { productId },
    select: { id: true, label: true, choices: { select: { positionId: true }, take: 1 } },
  })
  const removed = standing.filter((option) => !menu.some(({ label }) => label === option.label))
  const chosen = removed.filter(({ choices }) => choices.length > 0)
  if (chosen.length > 0) {
    throw new InvalidInput({
      menu: chosen.map(({ label }) => `events.menuInUse?label=${encodeURIComponent(label)}`),
    })
  }
  await tx.menuOption.deleteMany({ where: { id: { in: removed.map(({ id }) => id) } } })
  for (const [position, { label, labelEn }] of menu.entries()) {
    const known = standing.find((option) => option.label === label)
    const data = { label, labelEn, position }
    if (known) await tx.menuOption.update({ where: { id: known.id }, data, select: { id: true } })
    else await tx.menuOption.create({ data: { ...data, productId }, select: { id: true } })
  }
}

/** Has the product draw on this quota alone, or on none. Answers whether that is a change. */
async function drawOn(tx: Tx, productId: string, quotaId: string | null): Promise<boolean> {
  const before = await tx.quotaProduct.findMany({ where: { productId }, select: { quotaId: true } })
  const wished = quotaId ? [quotaId] : []
  if (before.length === wished.length && before.every((one) => one.quotaId === quotaId)) return false
  await tx.quotaProduct.deleteMany({ where: { productId } })
  await tx.quotaProduct.createMany({ data: wished.map((one) => ({ quotaId: one, productId })) })
  return true
}
