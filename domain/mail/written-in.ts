import type { Locale } from "#messages/translate.ts"

/** What makes mails is told their language: that in which they were asked for. No form says it; the address does. */
export interface WrittenIn {
  readonly locale: Locale
}

/** The language that a row remembers. */
export function localeOf(stored: string | null): Locale {
  return stored === "en" ? "en" : "da"
}
