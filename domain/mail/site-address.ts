import type { Locale } from "#messages/translate.ts"
import { config } from "#platform/config/config.ts"
import { localPath } from "#platform/http/reader-locale.ts"

/** The whole address of a path of the site, as a mail or a calendar in this language leads there. */
export function siteAddress(locale: Locale, path: string): string {
  return new URL(localPath(locale, path), config().siteUrl).href
}
