import type { Metadata } from "next"
import type { ReactNode } from "react"
import { config } from "#platform/config/config.ts"
import "../site.css"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { t } from "../reader.ts"
import { openGraphLocale } from "./entry-metadata.ts"

/** Rendered when asked for, never at build: our own server remembers what comes of it. */
export const dynamic = "force-dynamic"

export function generateMetadata(): Metadata {
  const name = t("site.association")
  return {
    metadataBase: new URL(config().siteUrl),
    title: { template: `%s · ${name}`, default: name },
    description: t("site.description"),
    openGraph: { siteName: name, locale: openGraphLocale(readerLocale()), type: "website" },
  }
}

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={readerLocale()}>
      <head>
        <link
          rel="preload"
          href="/fonts/schibsted-grotesk.woff2"
          as="font"
          type="font/woff2"
          crossOrigin=""
        />
        {/* Here and not among the metadata, where each page's own address would take their place. */}
        <link
          rel="alternate"
          type="application/rss+xml"
          href="/nyheder/feed.xml"
          title={t("site.news.title")}
        />
        <link
          rel="alternate"
          type="application/atom+xml"
          href="/nyheder/atom.xml"
          title={t("site.news.title")}
        />
      </head>
      <body>{children}</body>
    </html>
  )
}
