const host = "@erased.invalid"

/** What stands in an address's place when its owner is erased: at one event no two tickets have the same address. */
export function erasedAddress(positionId: string): string {
  return `${positionId}${host}`
}

/** An address as it is shown: "" for one that was erased. */
export function shownAddress(email: string): string {
  return email.endsWith(host) ? "" : email
}
