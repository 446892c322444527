import type { CancellationTerm } from "#domain/events/rules/cancellation.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** Until when one may give seats up, and what that costs from when; a sentence each. */
export function cancellationWords(
  { cancelUntil, fees }: { cancelUntil: Date; fees: readonly CancellationTerm[] },
  locale: Locale,
): string[] {
  const t = translator(locale)
  const { dateTime } = formats(locale)
  return [
    t("events.public.cancelUntil", { at: dateTime(cancelUntil) }),
    ...fees
      .filter(({ fromAt }) => fromAt <= cancelUntil)
      .map(({ fromAt, feePercent }) =>
        t("events.cancellation.term", { at: dateTime(fromAt), percent: feePercent }),
      ),
  ]
}
