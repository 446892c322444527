/**
 * A path or anchor of this site, or an address of the web, of mail or of a telephone; never script or data. The same
 * answer as domain/content/rules/body.ts (a test compares them), without loading the schema into the editor.
 */
export function isAllowedAddress(address: string): boolean {
  return /^(\/(?![/\\])|#|https?:\/\/|mailto:|tel:)\S*$/i.test(address)
}

/** "db.dk" is meant as an address of the web, "navn@db.dk" as one of mail. */
export function addressTyped(typed: string): string {
  const address = typed.trim()
  if (isAllowedAddress(address) || address === "") return address
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(address)) return `mailto:${address}`
  return /^[^\s/:]+\.[a-z]{2,}(\/\S*)?$/i.test(address) ? `https://${address}` : address
}
