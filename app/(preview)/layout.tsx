import type { Metadata } from "next"
import type { ReactNode } from "react"
import "../site.css"
import { readerLocale } from "#platform/http/reader-locale.ts"

export const dynamic = "force-dynamic"
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" }

/** Drafts by a secret link: the look of the site, remembered by nobody. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={readerLocale()}>
      <body>{children}</body>
    </html>
  )
}
