/** How long something is kept. Months are the calendar's. */
export type Age = { readonly days: number } | { readonly months: number }

/** The instant that lies this long before `at`; what is older is over. A month that is too short ends on its last day. */
export function before(at: Date, age: Age): Date {
  if ("days" in age) return new Date(at.getTime() - age.days * 86_400_000)
  const then = new Date(at)
  then.setUTCDate(1)
  then.setUTCMonth(then.getUTCMonth() - age.months)
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate()
  then.setUTCDate(Math.min(at.getUTCDate(), lastDay))
  return then
}
