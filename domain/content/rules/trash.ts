/** How long what was thrown out can be fetched back. */
export const daysInTrash = 60
/** Who tidies up is told of what leaves within these days. */
export const daysOfNotice = 7

const day = 86_400_000

/** From when on the nightly job removes it for good. */
export function leavesAt(trashedAt: Date): Date {
  return new Date(trashedAt.getTime() + daysInTrash * day)
}

/** What was thrown out before this instant leaves within the days of notice. */
export function noticedBefore(at: Date): Date {
  return new Date(at.getTime() - (daysInTrash - daysOfNotice) * day)
}
