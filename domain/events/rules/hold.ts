/** How long seats are held while a form is filled in, and by how much more that may be extended, once. */
const holdMinutes = 15
const extensionMinutes = 10

/** When a hold ends that begins now. */
export function heldUntil(at: Date): Date {
  return new Date(at.getTime() + holdMinutes * 60_000)
}

/** When it ends once it is extended. */
export function extendedUntil(dueAt: Date): Date {
  return new Date(dueAt.getTime() + extensionMinutes * 60_000)
}
