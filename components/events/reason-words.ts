import type { Reason } from "#domain/events/rules/price.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/**
 * Reads a price's reason aloud. An instant (`until`) or an amount (`oere`) among its values is written as people write it; `because` is the
 * key of a second sentence, which says why the first holds for this person.
 */
export function reasonWords({ code, values }: Reason, locale: Locale): string {
  const t = translator(locale)
  const { until, oere, because, ...rest } = values
  const { dateTime, money } = formats(locale)
  const first = t(code, {
    ...rest,
    ...(until ? { until: dateTime(new Date(until)) } : {}),
    ...(oere ? { amount: money(Number(oere)) } : {}),
  })
  return because ? `${first} ${t(because, { ...rest })}` : first
}
