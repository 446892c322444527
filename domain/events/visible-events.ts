import type { Actor } from "#domain/access/actor.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"

/**
 * The events that this actor may see and sign up for at an instant, as a where-filter: the public ones, whoever asks.
 * Staff see drafts at the desk, where nobody can sign up for them by mistake.
 */
export function visibleEvents(_actor: Actor, at: Date) {
  return { entry: publicEntries(at, "EVENT") }
}
