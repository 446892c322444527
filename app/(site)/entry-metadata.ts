import type { Metadata } from "next"
import type { Picture } from "#domain/content/pictures.ts"
import type { Locale } from "#messages/translate.ts"
import { t } from "../reader.ts"

interface Described {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly path: string
  /** The language of its words, which is not always the reader's. */
  readonly lang: Locale
  /** At its top; shared as it is cut for that, instead of the drawn title. */
  readonly picture?: Picture | null
  readonly heroAlt?: string
}

interface Besides {
  /** What it is called in the head, when that is more than its title. */
  readonly title?: string
  /** What it is about, when it has no lead. */
  readonly description?: string
  readonly article?: { readonly publishedAt: Date; readonly updatedAt: Date }
}

/** The head of the page of one entry: its title, what it is about, its own address and its picture for social media. */
export function entryMetadata(
  { id, title: ownTitle, lead, path, lang, picture, heroAlt }: Described,
  { title = ownTitle, description: instead = t("site.description"), article }: Besides = {},
): Metadata {
  const description = lead || instead
  const shared = {
    siteName: t("site.association"),
    locale: openGraphLocale(lang),
    title: ownTitle,
    description,
    url: path,
    images: [
      ...(picture?.social ? [{ url: picture.social, alt: heroAlt || ownTitle }] : []),
      { url: `/social/${id}.png`, width: 1200, height: 630, alt: ownTitle },
    ],
  }
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: article
      ? {
          ...shared,
          type: "article",
          publishedTime: article.publishedAt.toISOString(),
          modifiedTime: article.updatedAt.toISOString(),
        }
      : { ...shared, type: "website" },
  }
}

/** A language as social media name it, with its country. */
export function openGraphLocale(lang: Locale): string {
  return lang === "en" ? "en_GB" : "da_DK"
}
