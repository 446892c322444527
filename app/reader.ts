import { type Formats, formats } from "#messages/formats.ts"
import { type Translate, translator } from "#messages/translate.ts"
import { config } from "#platform/config/config.ts"
import { localPath, type ReaderLocale, readerLocale } from "#platform/http/reader-locale.ts"

/** Sentences in the language of whoever reads the page that is being made. */
export const t: Translate = (key, values) => translator(readerLocale())(key, values)

/** Dates, times and money in the reader's language. */
export function here(): Formats {
  return formats(readerLocale())
}

/**
 * A path of the site as the reader reads it: below /en in English. Links of public documents need it not, since they
 * are led on as they leave (platform/http/documents.ts); a page with script would find them changed.
 */
export function pathHere(path: string): string {
  return localPath(readerLocale(), path)
}

/** The site's address as the reader reads it, for addresses that leave the site: "https://example.org/en". */
export function siteHere(): string {
  return `${config().siteUrl}${pathHere("/")}`.replace(/\/$/, "")
}

/** A command that answers people by mail, told in which language its reader asks; a form has no say in it. */
export function inReadersLanguage<Who, Input extends { locale: ReaderLocale }, Result>(
  command: (who: Who, input: Input) => Promise<Result>,
): (who: Who, input: Omit<Input, "locale">) => Promise<Result> {
  return (who, input) => command(who, { ...input, locale: readerLocale() } as Input)
}
