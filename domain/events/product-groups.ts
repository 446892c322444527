import type { Tx } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { fullName } from "./rules/variants.ts"

/** What a product is a variant of, as its row says it; all empty for what stands alone. */
interface Variant {
  readonly groupId: string | null
  readonly variant: string
  /** As it stands by itself. */
  readonly name: string
}

/**
 * Finds the group of this name at an event, in any case of letters, or makes it where the product stands. All variants
 * are tickets, or all are add-ons, and none requires another: a person has one of them at most.
 * @throws InvalidInput
 */
export async function variantOf(
  tx: Tx,
  eventId: string,
  product: {
    id: string | null
    kind: string
    name: string
    group: string
    position: number
    requiresId: string | null
  },
): Promise<Variant> {
  const { group, name, position } = product
  if (!group) return { groupId: null, variant: "", name }
  const found = await tx.productGroup.findFirst({
    where: { eventId, name: { equals: group, mode: "insensitive" } },
    select: { id: true, name: true, variants: { select: { id: true, kind: true } } },
  })
  const others = found?.variants.filter(({ id }) => id !== product.id) ?? []
  if (others.some(({ kind }) => kind !== product.kind))
    throw new InvalidInput({ kind: ["counter.variantsOneKind"] })
  if (others.some(({ id }) => id === product.requiresId))
    throw new InvalidInput({ requiresId: ["counter.variantRequires"] })
  const { id } =
    found ??
    (await tx.productGroup.create({ data: { eventId, name: group, position }, select: { id: true } }))
  return { groupId: id, variant: name, name: fullName(found?.name ?? group, name) }
}

/** A group that is left by its last variant is nothing any more. */
export async function dropEmptyGroups(tx: Tx, eventId: string): Promise<void> {
  await tx.productGroup.deleteMany({ where: { eventId, variants: { none: {} } } })
}
