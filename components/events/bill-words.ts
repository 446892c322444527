import type { Quoted } from "#domain/events/queries/quote.ts"
import { dishName } from "#domain/events/rules/menu-lines.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { reasonWords } from "./reason-words.ts"

/** What a sign-up costs, ready to be read: made on the server, shown by the form. */
export interface BillWords {
  readonly lines: readonly { readonly what: string; readonly amount: string; readonly reason: string }[]
  readonly total: string
  readonly isFree: boolean
  /** Why the price may be lower than this, and what is wrong with the voucher; "" for neither. */
  readonly notice: string
}

export function billWords({ lines, totalOere, isCutShort, voucherFault }: Quoted, locale: Locale): BillWords {
  const { money } = formats(locale)
  const amount = (oere: number) => (oere === 0 ? translator(locale)("events.public.free") : money(oere))
  return {
    lines: lines.map(({ count, product, option, priceOere, reason }) => ({
      what: `${count} × ${product}${option ? `, ${dishName(option, locale)}` : ""}`,
      amount: amount(priceOere),
      reason: reason.code === "events.reason.free" ? "" : reasonWords(reason, locale),
    })),
    total: amount(totalOere),
    isFree: totalOere === 0,
    notice: [isCutShort ? "events.tooManyAsked" : "", voucherFault]
      .filter(Boolean)
      .map((key) => translator(locale)(key))
      .join(" "),
  }
}
