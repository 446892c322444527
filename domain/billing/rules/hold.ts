const years = 5

/**
 * The last day on which what the accounts tell of a day must be kept: five years from the end of its year, also of
 * somebody who is erased. Source: the Danish Bookkeeping Act (lov nr. 700 af 24. maj 2022), section 12.
 */
export function keptUntilOn(day: string): string {
  return `${Number(day.slice(0, 4)) + years}-12-31`
}

/** The first day of which the accounts are still kept on another. */
export function firstHeldOn(today: string): string {
  return `${Number(today.slice(0, 4)) - years}-01-01`
}

/** Whether what has a price and happened on a day is still kept for the accounts on another; both days as they stand. */
export function isHeld({ on, priceOere }: { on: string; priceOere: number }, today: string): boolean {
  return priceOere > 0 && today <= keptUntilOn(on)
}
