import { type Locale, translator } from "#messages/translate.ts"

/** Says on an English page that what follows was written in Danish alone; nothing where it is in the reader's language. */
export function DanishOnly({ lang, locale }: { lang: Locale; locale: Locale }) {
  return lang === locale ? null : <p className="danish-only">{translator(locale)("site.danishOnly")}</p>
}
