import { formats } from "#messages/formats.ts"
import type { Locale } from "#messages/translate.ts"
import { dayInCopenhagen } from "#platform/time/time.ts"

/** The days of an event as the large figures of its band: "22" and "23", or "22" alone. */
export function dayFigures(startsAt: Date, endsAt: Date, locale: Locale): string[] {
  const { dayOfMonth } = formats(locale)
  return isOneDay(startsAt, endsAt) ? [dayOfMonth(startsAt)] : [dayOfMonth(startsAt), dayOfMonth(endsAt)]
}

/** "22. april 2027 kl. 10.00–15.00", or "22.–23. april 2027". */
export function spanOf(startsAt: Date, endsAt: Date, locale: Locale): string {
  const { shortDate, dateRange, time } = formats(locale)
  if (!isOneDay(startsAt, endsAt)) return dateRange(startsAt, endsAt)
  const at = locale === "da" ? "kl." : "at"
  return `${shortDate(startsAt)} ${at} ${time(startsAt)}–${time(endsAt)}`
}

function isOneDay(startsAt: Date, endsAt: Date): boolean {
  return dayInCopenhagen(startsAt) === dayInCopenhagen(endsAt)
}
