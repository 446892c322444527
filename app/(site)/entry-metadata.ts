import type { Metadata } from "next"
import type { Locale } from "#messages/translate.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { t } from "../reader.ts"

interface Described {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly path: string
  /** The language of its words, which is not always the reader's. */
  readonly lang: Locale
}

/** What the head of an entry's page says of it. `title`: when it is called otherwise there than on the page. */
export function entryMetadata(
  entry: Described,
  {
    title = entry.title,
    description = t("site.description"),
    openGraph = {},
  }: { title?: string; description?: string; openGraph?: Metadata["openGraph"] } = {},
): Metadata {
  const { id, lead, path, lang } = entry
  return {
    title,
    description: lead || description,
    alternates: { canonical: path },
    openGraph: {
      ...openGraph,
      ...(readerLocale() === "en" ? { locale: openGraphLocale(lang) } : {}),
      title: entry.title,
      description: lead,
      url: path,
      images: [{ url: `/social/${id}.png`, width: 1200, height: 630, alt: entry.title }],
    },
  }
}

export function openGraphLocale(lang: Locale): string {
  return lang === "en" ? "en_GB" : "da_DK"
}
