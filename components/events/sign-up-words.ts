import type { OfferedProduct } from "#domain/events/offered-products.ts"
import type { SeatsShown } from "#domain/events/rules/seats.ts"
import type { SignUpState } from "#domain/events/rules/sign-up-state.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** Whether one can sign up, in few words; "" where there is nothing to sign up for. */
export function signUpWords(state: SignUpState, locale: Locale): string {
  const t = translator(locale)
  const { shortDateTime } = formats(locale)
  switch (state.kind) {
    case "none":
    case "past":
      return ""
    case "cancelled":
      return t("events.public.cancelled")
    case "closed":
      return t("events.public.closed")
    case "notYet":
      return t("events.public.opens", { at: shortDateTime(state.opensAt) })
    case "open":
      return t("events.public.openUntil", { at: shortDateTime(state.until) })
  }
}

/** How many seats are left; "" where there is no limit. */
export function seatsWords(seats: SeatsShown, locale: Locale): string {
  const t = translator(locale)
  if (seats.kind === "open") return ""
  if (seats.kind === "held") return t("seats.hold.byOthers")
  if (seats.kind === "soldOut") return t("events.public.soldOut")
  return t("events.public.seatsLeft", { free: seats.free, size: seats.size })
}

/** How many of it, and together with what; nothing where there is no limit. */
export function limitWords(
  { minPerOrder, maxPerOrder, requires }: Pick<OfferedProduct, "minPerOrder" | "maxPerOrder" | "requires">,
  locale: Locale,
): string[] {
  const t = translator(locale)
  return [
    minPerOrder === null || minPerOrder === 1 ? "" : t("vouchers.told.min", { min: minPerOrder }),
    maxPerOrder === null ? "" : t("vouchers.told.max", { max: maxPerOrder }),
    requires ? t("vouchers.told.requires", { product: requires.name }) : "",
  ].filter(Boolean)
}
