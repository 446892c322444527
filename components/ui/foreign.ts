import type { Locale } from "#messages/translate.ts"

/** The `lang` of words on a page in `locale`; none where they are in the page's own language. */
export function foreign(lang: Locale, locale: Locale): Locale | undefined {
  return lang === locale ? undefined : lang
}
