/** Thirteen digits whose weighted sum (1 and 3 in turn) is a multiple of ten: GS1 General Specifications, 7.9. */
export function isGln(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false
  const sum = [...text].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
