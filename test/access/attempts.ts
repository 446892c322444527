import { type Actor, personIdOf } from "#domain/access/actor.ts"
import type { Subject } from "#domain/access/demand.ts"
import type { Operation } from "#domain/access/may-do.ts"
import type { World } from "./world.ts"

/** One exported function of the domain, tried on what belongs to a stranger. */
export interface Attempt {
  /** The word of the table that opens it. */
  operation: Operation
  /** Whose thing it is tried on, the actor's own or a stranger's; left out when it is nobody's. */
  subject?: (world: World, actor: Actor) => Subject
  /** What even those are refused with whom the table lets do it: the console's alone, or a guess at a secret. */
  refusal?: number
  /** Answers the unentitled with nothing instead of refusing: a figure on a page that has others. */
  isQuiet?: boolean
  /** Carries a secret of its own (a code, a token), so that what it shows is shown rightly. */
  hasSecret?: boolean
  run: (actor: Actor, world: World) => Promise<unknown>
}

/** By the function's file, "content/commands/save-entry"; a second attempt at it adds ": on what". */
export type Attempts = Record<string, Attempt>

/** The actor's own. */
export const own = (_: World, actor: Actor): Subject => ({ ownerId: personIdOf(actor) })

/** That of the organisation the actor coordinates; nobody's for those who coordinate none. */
export const ownOrganisation = (_: World, actor: Actor): Subject => ({
  organisationId: actor.kind === "person" ? (actor.coordinates[0] ?? null) : null,
})
