import type { Actor } from "#domain/access/actor.ts"
import type { Subject } from "#domain/access/demand.ts"
import type { Operation } from "#domain/access/may-do.ts"
import type { World } from "./world.ts"

/** One exported function of the domain, tried on what belongs to a stranger. */
export interface Attempt {
  /** The word of the table that opens it. */
  operation: Operation
  /** Whose thing it is tried on; left out when it is nobody's. */
  subject?: (world: World) => Subject
  /** Answers the unentitled with nothing instead of refusing: a figure on a page that has others. */
  isQuiet?: boolean
  /** Carries a secret of its own (a code, a token), so that what it shows is shown rightly. */
  hasSecret?: boolean
  run: (actor: Actor, world: World) => Promise<unknown>
}

/** By the function's file, "content/commands/save-entry". */
export type Attempts = Record<string, Attempt>
