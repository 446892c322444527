import type { Metadata } from "next"
import { headers } from "next/headers"
import type { ReactNode } from "react"
import "./admin.css"

export const metadata: Metadata = {
  title: { template: "%s · Samling", default: "Samling" },
  robots: { index: false, follow: false },
}

/** Each answer carries a fresh nonce, and stands for one person: nothing here is made before it is asked for. */
export const dynamic = "force-dynamic"

/** The desk's own document. Access is decided by what stands inside, never here. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const policy = (await headers()).get("content-security-policy") ?? ""
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  return (
    <html lang="da" data-area="admin">
      <head>
        {/* Where react-aria looks for the nonce of the one style sheet that it adds by script. */}
        {nonce ? <meta property="csp-nonce" nonce={nonce} /> : null}
      </head>
      <body>{children}</body>
    </html>
  )
}
