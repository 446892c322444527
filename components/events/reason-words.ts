import type { Reason } from "#domain/events/rules/price.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/**
 * Reads a price's reason aloud. An instant among its values (`until`) is written as people write it; `because` is the
 * key of a second sentence, which says why the first holds for this person.
 */
export function reasonWords({ code, values }: Reason, locale: Locale): string {
  const t = translator(locale)
  const { until, because, ...rest } = values
  const first = t(code, until ? { ...rest, until: formats(locale).dateTime(new Date(until)) } : { ...rest })
  return because ? `${first} ${t(because, { ...rest })}` : first
}
