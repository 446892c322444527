const weights = [2, 7, 6, 5, 4, 3, 2, 1]

/** Eight digits of the Danish business register: the weighted sum is a multiple of eleven. */
export function isCvr(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  return weights.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0) % 11 === 0
}
