const host = "@erased.invalid"

/**
 * What stands in an address's place when its owner is erased, or never gave one: at one event no two tickets have the
 * same address.
 */
export function erasedAddress(positionId: string): string {
  return `${positionId}${host}`
}

/** An address as it is shown, and written to: "" for one that was erased or never given. */
export function shownAddress(email: string): string {
  return email.endsWith(host) ? "" : email
}
