import type { Prisma, Tx } from "#platform/database/client.ts"
import { copyViews } from "./copy-views.ts"
import type { Mover } from "./rules/moved.ts"

/** From the id of a row to that of its copy. */
type Copies = ReadonlyMap<string, string>

/**
 * What an event sells, its fees, doors, letters and kept lists, written anew below another event, their instants moved. Vouchers stay
 * behind: who has last year's code was not promised this year's price.
 * @returns from each product to its copy
 */
export async function copyArrangement(
  tx: Tx,
  fromId: string,
  eventId: string,
  moved: Mover,
): Promise<Copies> {
  const products = await copySale(tx, fromId, eventId, moved)
  await copyDoors(tx, fromId, eventId, products)
  await copyLetters(tx, fromId, eventId, moved, products)
  await copyViews(tx, fromId, eventId, products)
  return products
}

const inOrder = { orderBy: { id: "asc" } } as const
const maybe = (moved: Mover, at: Date | null) => at && moved(at)

async function copySale(tx: Tx, fromId: string, eventId: string, moved: Mover): Promise<Copies> {
  const rows = await tx.product.findMany({
    where: { eventId: fromId, withdrawnAt: null },
    include: { rules: inOrder, menu: { orderBy: { position: "asc" } } },
    ...inOrder,
  })
  const groups = await copyGroups(tx, fromId, eventId)
  const products = new Map<string, string>()
  for (const { id, rules, menu, requiresId: _, groupId, ...product } of rows) {
    const copy = await tx.product.create({
      data: {
        ...product,
        eventId,
        groupId: groupId && (groups.get(groupId) ?? null),
        salesOpenAt: maybe(moved, product.salesOpenAt),
        salesCloseAt: maybe(moved, product.salesCloseAt),
        rules: {
          create: rules.map(({ condition, amountOere, untilAt }) => ({
            condition,
            amountOere,
            untilAt: maybe(moved, untilAt),
          })),
        },
        menu: { create: menu.map(({ label, labelEn, position }) => ({ label, labelEn, position })) },
      },
      select: { id: true },
    })
    products.set(id, copy.id)
  }
  for (const { id, requiresId } of rows) {
    const requires = requiresId && products.get(requiresId)
    if (!requires) continue
    const copy = products.get(id) ?? ""
    await tx.product.update({ where: { id: copy }, data: { requiresId: requires }, select: { id: true } })
  }
  const quotas = await tx.quota.findMany({
    where: { eventId: fromId },
    select: { name: true, size: true, products: { select: { productId: true } } },
    ...inOrder,
  })
  for (const { name, size, products: drawing } of quotas) {
    const links = copiesOf(
      drawing.map(({ productId }) => productId),
      products,
    )
    await tx.quota.create({
      data: { eventId, name, size, products: { create: links.map((productId) => ({ productId })) } },
      select: { id: true },
    })
  }
  const fees = await tx.cancellationRule.findMany({ where: { eventId: fromId } })
  await tx.cancellationRule.createMany({
    data: fees.map(({ fromAt, feePercent }) => ({ eventId, fromAt: moved(fromAt), feePercent })),
  })
  return products
}

/** What there are still variants of on sale. */
async function copyGroups(tx: Tx, fromId: string, eventId: string): Promise<Copies> {
  const groups = await tx.productGroup.findMany({
    where: { eventId: fromId, variants: { some: { withdrawnAt: null } } },
    select: { id: true, name: true, position: true },
    ...inOrder,
  })
  const copies = new Map<string, string>()
  for (const { id, ...group } of groups) {
    const copy = await tx.productGroup.create({ data: { ...group, eventId }, select: { id: true } })
    copies.set(id, copy.id)
  }
  return copies
}

async function copyDoors(tx: Tx, fromId: string, eventId: string, products: Copies): Promise<void> {
  const lists = await tx.checkinList.findMany({
    where: { eventId: fromId },
    select: { name: true, position: true, products: { select: { productId: true } } },
    ...inOrder,
  })
  for (const { name, position, products: own } of lists) {
    const links = copiesOf(
      own.map(({ productId }) => productId),
      products,
    )
    await tx.checkinList.create({
      data: { eventId, name, position, products: { create: links.map((productId) => ({ productId })) } },
      select: { id: true },
    })
  }
}

/** All as drafts; one that was sent or scheduled remembers when, so that the same minute is offered a year on. */
async function copyLetters(
  tx: Tx,
  fromId: string,
  eventId: string,
  moved: Mover,
  products: Copies,
): Promise<void> {
  const letters = await tx.mailing.findMany({ where: { eventId: fromId }, ...inOrder })
  await tx.mailing.createMany({
    data: letters.flatMap(({ subject, text, subjectEn, textEn, selection, sendAt }) => {
      const { productId, ...rest } = selection as Prisma.JsonObject
      const copy = typeof productId === "string" ? products.get(productId) : null
      // Of what is no longer sold: without it the letter would be to everybody.
      if (copy === undefined) return []
      const words = { subject, text, subjectEn, textEn }
      return [{ eventId, ...words, selection: { ...rest, productId: copy }, sendAt: maybe(moved, sendAt) }]
    }),
  })
}

function copiesOf(ids: readonly string[], copies: Copies): string[] {
  return ids.flatMap((id) => copies.get(id) ?? [])
}
