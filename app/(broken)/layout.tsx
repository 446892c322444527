import type { ReactNode } from "react"
import "../site.css"

/** The page for failures stands under a root layout of its own, which asks nobody: it is made at build. */
export default function BrokenLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="da">
      <body>{children}</body>
    </html>
  )
}
