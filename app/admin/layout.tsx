import type { Metadata } from "next"
import type { ReactNode } from "react"
import "./admin.css"

export const metadata: Metadata = {
  title: { template: "%s · Samling", default: "Samling" },
  robots: { index: false, follow: false },
}

/** Each answer carries a fresh nonce, and stands for one person: nothing here is made before it is asked for. */
export const dynamic = "force-dynamic"

/** The desk's own document. Access is decided by what stands inside, never here. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="da" data-area="admin">
      <body>{children}</body>
    </html>
  )
}
