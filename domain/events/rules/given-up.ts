/** A product on somebody's seat. */
export interface OnSeat {
  readonly id: string
  readonly kind: "TICKET" | "ADDON"
  /** Place of the person in the order. */
  readonly seat: number
  readonly productId: string
  /** Another product, without which the same seat cannot have this one. */
  readonly requiresId: string | null
}

/**
 * What cannot stand any more once these are given up: a ticket takes its person's add-ons along, and what is required
 * takes along what requires it. Answers with all of it, those given up included, in the order of `standing`.
 */
export function alongWith<Position extends OnSeat>(
  standing: readonly Position[],
  givenUp: readonly string[],
): Position[] {
  const gone = new Set(givenUp)
  const isLost = ({ id, seat, requiresId }: Position) => {
    if (gone.has(id)) return false
    const beside = standing.filter((other) => other.seat === seat)
    if (beside.some((other) => other.kind === "TICKET" && gone.has(other.id))) return true
    const required = beside.filter(({ productId }) => productId === requiresId)
    return required.length > 0 && required.every((other) => gone.has(other.id))
  }
  for (let lost = standing.filter(isLost); lost.length > 0; lost = standing.filter(isLost)) {
    for (const { id } of lost) gone.add(id)
  }
  return standing.filter(({ id }) => gone.has(id))
}
