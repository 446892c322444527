import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import type { Operation } from "#domain/access/may-do.ts"
import type { FormKind } from "#platform/database/enums.ts"

/** The word of the access table for writing the questions of what. */
export const writing = {
  EVENT: "forms.writeEvent",
  CALL: "forms.writeCall",
  JOINING: "forms.writeJoining",
} as const satisfies Record<FormKind, Operation>

/** For views that leave a door out. */
export function mayWriteForm(actor: Actor, kind: FormKind): boolean {
  return allows(actor, writing[kind])
}
