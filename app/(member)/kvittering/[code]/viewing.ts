import type { ReactNode } from "react"
import type { Asked } from "#components/admin/address.ts"
import type { Actor } from "#domain/access/actor.ts"

/** Who looks at which receipt, and what the address asks besides. */
export interface Viewing {
  readonly actor: Actor
  readonly code: string
  readonly asked: Asked
}

/** One kind of receipt. Null when the code opens none of this kind. */
export type View = (viewing: Viewing) => Promise<ReactNode>
