import type { Role } from "#platform/database/enums.ts"

/** Who asks. A visitor is an actor too; nobody is ever null. */
export type Actor = Visitor | SignedIn | System

export interface Visitor {
  readonly kind: "visitor"
}

/** A person with an account. Staff act with their roles only after the second factor, when they have one. */
export interface SignedIn {
  readonly kind: "person"
  readonly personId: string
  readonly sessionId: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Organisations this person coordinates today. */
  readonly coordinates: readonly string[]
  /** When the session ends unless it is used before. */
  readonly expiresAt: Date
}

/** Jobs and the operator's console; may do everything, and says which of them it was. */
export interface System {
  readonly kind: "system"
  readonly name: string
}

export const visitor: Visitor = { kind: "visitor" }

export function system(name: string): System {
  return { kind: "system", name }
}

/** The person's id, or null for visitors and jobs: for columns that say who did something. */
export function personIdOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.personId : null
}

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.kind === "person" && actor.roles.some((role) => roles.includes(role))
}

/** Staff hold a role of any kind. */
export function isStaff(actor: Actor): boolean {
  return actor.kind === "person" && actor.roles.length > 0
}
