import type { CallState } from "#domain/calls/rules/call-state.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** "1. februar 2027 kl. 23.59", in Danish time. */
export function instantWords(at: Date, locale: Locale): string {
  const { shortDate, time } = formats(locale)
  return `${shortDate(at)} ${locale === "da" ? "kl." : "at"} ${time(at)}`
}

/** Whether one can apply, and until when. */
export function stateWords(state: CallState, locale: Locale): string {
  const t = translator(locale)
  if (state.kind === "coming") return t("calls.public.opens", { at: instantWords(state.opensAt, locale) })
  if (state.kind === "open") return t("calls.public.deadline", { at: instantWords(state.until, locale) })
  return t("calls.public.closedAt", { at: instantWords(state.since, locale) })
}

/** "1,2 MB" or "340 kB". */
export function sizeWords(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"]
  const digits = unit === "MB" ? 1 : 0
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(Math.max(value, unit === "kB" ? 1 : 0))} ${unit}`
}
