import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Reason } from "./rules/price.ts"

/** Reads a price's reason aloud; instants among its values are written as people write them. */
export function reasonText({ code, values }: Reason, locale: Locale): string {
  const { until, ...rest } = values
  return translator(locale)(
    code,
    until ? { ...rest, until: formats(locale).dateTime(new Date(until)) } : { ...rest },
  )
}

/** The reason as it comes back from the database. */
export function reasonOf(stored: unknown): Reason {
  if (typeof stored !== "object" || stored === null || !("code" in stored))
    return { code: "events.reason.standard", values: {} }
  const values =
    "values" in stored && typeof stored.values === "object" && stored.values !== null ? stored.values : {}
  return {
    code: String(stored.code),
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])),
  }
}
