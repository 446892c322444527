/**
 * A path or anchor of this site, or an address of the web, of mail or of a telephone; never script or data. The same
 * answer as domain/content/rules/body.ts (a test compares them), without loading the schema into the editor.
 */
export function isAllowedAddress(address: string): boolean {
  return /^(\/(?![/\\])|#|https?:\/\/|mailto:|tel:)\S*$/i.test(address)
}
