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
    alternates: {
      types: { "application/rss+xml": "/nyheder/feed.xml", "application/atom+xml": "/nyheder/atom.xml" },
    },
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
      </head>
      <body>{children}</body>
    </html>
  )
}
