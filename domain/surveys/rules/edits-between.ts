/**
 * How many letters one must add, leave out, change, or swap with the next to make one word of another (optimal string
 * alignment). Stops counting above `most`, and answers with more than that.
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [twoAbove, above]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)]
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      line[column] = Math.min(
        (above?.[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above?.[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped && row > 1 && column > 1 ? (twoAbove?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...line) > most) return most + 1
    twoAbove = above
    above = line
  }
  return above?.[other.length] ?? most + 1
}
