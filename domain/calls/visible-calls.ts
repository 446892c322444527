import type { Actor } from "#domain/access/actor.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"

/**
 * The calls that this actor may see and apply to at an instant, as a where-filter: the public ones, whoever asks.
 * Staff see drafts at the desk, where nobody can apply to them by mistake.
 */
export function visibleCalls(_actor: Actor, at: Date) {
  return { entry: publicEntries(at, "OPEN_CALL") }
}
