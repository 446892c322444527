"use client"

import type { ReactNode } from "react"
import { useSent } from "../ui/action-form.tsx"

/** Another way on, folded away until it is wanted; it stays open when its form comes back. */
export function SentDetails({ summary, children }: { summary: string; children: ReactNode }) {
  const { isSent } = useSent()
  return (
    <details className="other-way" open={isSent}>
      <summary>{summary}</summary>
      <div className="form">{children}</div>
    </details>
  )
}
