import type { ReactNode } from "react"

/** What may be wider than the page and then scrolls by itself, by keyboard too. `label`: what it is. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y: what scrolls must be reached by keyboard; it groups no fields, and is no landmark of the page.
    <div className="scroll" role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  )
}
