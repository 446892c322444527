import type { EntryKind } from "#platform/database/enums.ts"
import { localTimeOf } from "./copenhagen.ts"

/** One thing that happens at an instant, as the calendar shows it. */
export interface Planned {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  readonly href: string
  /** ISO text. */
  readonly at: string
  readonly happens: "publish" | "unpublish" | "starts" | "deadline"
  readonly version: number
  readonly revision: number | null
  readonly held: boolean
  readonly mayMove: boolean
}

/** What was picked up to be moved, and the day it hangs over. */
export interface Grabbed {
  readonly key: string
  readonly day: string
}

export const keyOf = ({ id, happens }: Planned) => `${happens} ${id}`
export const dayOf = (planned: Planned) => localTimeOf(planned.at).slice(0, 10)
