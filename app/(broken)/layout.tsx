import type { ReactNode } from "react"
import "../site.css"
import { readerLocale } from "#platform/http/reader-locale.ts"

/** The page for failures stands under a root layout of its own, which asks nobody: it is made at build. */
export default function BrokenLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={readerLocale()}>
      <body>{children}</body>
    </html>
  )
}
