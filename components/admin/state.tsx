import type { ReactNode } from "react"

/** How a state is felt: at rest, waiting for something, done, or wrong. The word beside the mark says which. */
export type Mood = "rest" | "wait" | "good" | "bad"

/** A state in words, with a square mark; a colour never stands alone. */
export function State({ mood, children }: { mood: Mood; children: ReactNode }) {
  return (
    <span className="mark" data-mood={mood}>
      {children}
    </span>
  )
}
