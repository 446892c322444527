import type { Metadata } from "next"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { t } from "../reader.ts"

/** The head of the page of one entry: its title, what it is about, its own address and its picture for social media. */
export function entryMetadata(
  { id, title, lead, path }: { id: string; title: string; lead: string; path: string },
  article?: { publishedAt: Date; updatedAt: Date },
): Metadata {
  const description = lead || t("site.description")
  const shared = {
    siteName: t("site.association"),
    locale: readerLocale() === "en" ? "en_GB" : "da_DK",
    title,
    description,
    url: path,
    images: [{ url: `/social/${id}.png`, width: 1200, height: 630, alt: title }],
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
