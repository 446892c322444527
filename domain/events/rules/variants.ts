/** What several products are the variants of. */
export interface Group {
  readonly id: string
  readonly name: string
  /** Its place among what the event sells. */
  readonly position: number
}

/** One thing that is sold: a product by itself (`group` null), or the variants of a group. */
interface Ware<Product> {
  readonly group: Group | null
  readonly variants: readonly Product[]
}

/** What an event sells as people choose it: the variants of one thing together, where their group stands. */
export function waresOf<Product extends { id: string; position: number; group: Group | null }>(
  products: readonly Product[],
): Ware<Product>[] {
  const together = Map.groupBy(products, ({ id, group }) => group?.id ?? id)
  return [...together.values()]
    .map((variants) => ({ group: variants[0]?.group ?? null, variants }))
    .toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** The name of a variant where it stands by itself: on a receipt, an invoice, a list. */
export function fullName(group: string, variant: string): string {
  return group ? `${group}, ${variant}` : variant
}

function placeOf({ group, variants }: Ware<{ position: number }>): number {
  return group?.position ?? variants[0]?.position ?? 0
}
