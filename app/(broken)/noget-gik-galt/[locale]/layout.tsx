import type { ReactNode } from "react"
import "../../../site.css"
import { brokenPagePaths } from "#platform/http/public-routes.ts"

interface Props {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export const dynamicParams = false

export function generateStaticParams(): { locale: string }[] {
  return Object.keys(brokenPagePaths).map((locale) => ({ locale }))
}

/** The page for failures stands under a root layout of its own, which asks nobody: it is made at build. */
export default async function BrokenLayout({ children, params }: Props) {
  return (
    <html lang={(await params).locale}>
      <body>{children}</body>
    </html>
  )
}
