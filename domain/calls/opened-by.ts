import type { Actor, SignedIn } from "#domain/access/actor.ts"
import type { Prisma } from "#platform/database/client.ts"
import { hashOf } from "#platform/secrets.ts"

/**
 * The application that a secret opens, as a where-filter. Who is signed in opens their own by its id too, so that Min
 * side can lead there; nobody else's is found by an id.
 */
export function openedBy(actor: Actor, code: string): Prisma.ApplicationWhereInput {
  const bySecret = { keys: { some: { hash: hashOf(code) } } }
  if (actor.kind !== "person" || !isId(code)) return bySecret
  return { OR: [bySecret, { id: code, ...ownedBy(actor) }] }
}

/** Begun by this person, or with the person's address, which signing in has proven. */
export function ownedBy({ personId, email }: SignedIn) {
  return { OR: [{ applicantId: personId }, { applicantEmail: email }] }
}

function isId(code: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(code)
}
