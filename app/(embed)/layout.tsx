import type { Metadata } from "next"
import type { ReactNode } from "react"
import { readerLocale } from "#platform/http/reader-locale.ts"
import "../embed.css"

export const dynamic = "force-dynamic"
/** The page that it is a part of is the one to be found. */
export const metadata: Metadata = { robots: { index: false } }

/** What other sites show in a frame: no masthead, no script, nothing that follows anybody. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={readerLocale()}>
      <body>{children}</body>
    </html>
  )
}
