import { EntryKind, Role } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import type { Actor } from "./actor.ts"
import { allows } from "./demand.ts"
import type { Operation } from "./may-do.ts"

/** What one does with an entry, whichever of its versions it is about. */
export type EntryAct = "read" | "write" | "publish"

const onEvents = {
  read: "content.readEventDraft",
  write: "content.writeEvent",
  publish: "content.publishEvent",
} as const satisfies Record<EntryAct, Operation>
const onOthers = {
  read: "content.readDraft",
  write: "content.write",
  publish: "content.publish",
} as const satisfies Record<EntryAct, Operation>

/** The word of the table for an act on an entry of this kind: those who make events reach events alone. */
export function operationOn(act: EntryAct, kind: EntryKind): Operation {
  return kind === "EVENT" ? onEvents[act] : onOthers[act]
}

/** The same question as `demand(actor, operationOn(act, kind))`, for views that leave out a button. */
export function allowsOn(actor: Actor, act: EntryAct, kind: EntryKind): boolean {
  return allows(actor, kind === "EVENT" ? onEvents[act] : onOthers[act])
}

/**
 * The kinds whose drafts and earlier versions this actor sees, for a where-filter: `kind: { in: readableKinds(actor) }`.
 * Every door to what is not public asks this or `demandReach`: the editor, preview, history, comparison, copy, lists,
 * choosers, where-used, search, export. The title of a draft is content too.
 */
export function readableKinds(actor: Actor): EntryKind[] {
  return Object.values(EntryKind).filter((kind) => allowsOn(actor, "read", kind))
}

/** The roles with which one may do this to entries of a kind: whom one can ask. */
export function rolesThatMay(act: EntryAct, kind: EntryKind): Role[] {
  return Object.values(Role).filter((role) => allowsOn({ ...someone, roles: [role] }, act, kind))
}

const someone = {
  kind: "person",
  personId: "",
  sessionId: "",
  name: "",
  email: "",
  coordinates: [],
  expiresAt: new Date(0),
} as const

/** Any version of an entry, for those who may see drafts of its kind; what one may not see is not found. @throws NotFound */
export function demandReach(actor: Actor, kind: EntryKind): void {
  if (!allowsOn(actor, "read", kind)) throw new NotFound("entry")
}
