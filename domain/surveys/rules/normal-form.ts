/**
 * Words as they are compared when people and programs have spelled them in different ways: "Ændring i 2014, procent"
 * and "aendring_i_2014_procent" are the same, and so are Århus and Aarhus.
 */
export function normalForm(words: string): string {
  return words
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "")
}
