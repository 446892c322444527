import { type Formats, formats } from "#messages/formats.ts"
import { type Translate, translator } from "#messages/translate.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"

/** Sentences in the language of whoever reads the page that is being made. */
export const t: Translate = (key, values) => translator(readerLocale())(key, values)

/** Dates, times and money in the reader's language. */
export function here(): Formats {
  return formats(readerLocale())
}
