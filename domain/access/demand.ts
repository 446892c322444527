import { NotAllowed } from "#platform/refusal.ts"
import { type Actor, hasRole } from "./actor.ts"
import { type Grants, type Holder, mayDo, type Operation, type Scope } from "./may-do.ts"

/** Whose thing it is; leave out what the subject has not. */
export interface Subject {
  readonly ownerId?: string | null
  readonly organisationId?: string | null
}

/**
 * Refuses unless the table `mayDo` grants the operation to this actor on this subject.
 * @throws NotAllowed
 */
export function demand(actor: Actor, operation: Operation, subject: Subject = {}): void {
  if (!allows(actor, operation, subject)) throw new NotAllowed(operation)
}

/** The same question as `demand`, for views that leave out a button. Never a substitute for it. */
export function allows(actor: Actor, operation: Operation, subject: Subject = {}): boolean {
  if (actor.kind === "system") return true
  return scopes(actor, mayDo[operation]).some((scope) => reaches(actor, scope, subject))
}

/** The scopes this actor's holders have been granted; the administrator has those of every role. */
export function scopes(actor: Actor, grants: Grants): Scope[] {
  return holders(actor)
    .map((holder) => grants[holder])
    .filter((scope) => scope !== undefined)
}

function holders(actor: Actor): Holder[] {
  if (actor.kind !== "person") return ["visitor"]
  const held: Holder[] = ["visitor", "member"]
  if (actor.coordinates.length > 0) held.push("coordinator")
  if (hasRole(actor, "ADMINISTRATOR")) {
    return [...held, "editor", "writer", "eventManager", "financeOfficer", "reviewer", "administrator"]
  }
  if (hasRole(actor, "EDITOR")) held.push("editor")
  if (hasRole(actor, "WRITER")) held.push("writer")
  if (hasRole(actor, "EVENT_MANAGER")) held.push("eventManager")
  if (hasRole(actor, "FINANCE_OFFICER")) held.push("financeOfficer")
  if (hasRole(actor, "REVIEWER")) held.push("reviewer")
  return held
}

function reaches(actor: Actor, scope: Scope, subject: Subject): boolean {
  if (scope === "any") return true
  if (actor.kind !== "person") return false
  if (scope === "own") return subject.ownerId === actor.personId
  return subject.organisationId != null && actor.coordinates.includes(subject.organisationId)
}
