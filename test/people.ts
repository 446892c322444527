import { randomUUID } from "node:crypto"
import { Secret, TOTP } from "otpauth"
import type { Actor, SignedIn } from "#domain/access/actor.ts"
import { addSecondFactor } from "#domain/people/commands/add-second-factor.ts"
import { confirmSecondFactor } from "#domain/people/commands/confirm-second-factor.ts"
import { openSession } from "#domain/people/open-session.ts"
import { actorOfSession } from "#domain/people/queries/actor-of-session.ts"
import { db, transaction } from "#platform/database/client.ts"
import type { OrganisationKind, Role, TokenPurpose } from "#platform/database/enums.ts"
import { dateOfDay, now } from "#platform/time/time.ts"

/** Builders of persons, organisations and sessions, valid and each of its own. */
export interface BuiltSession {
  readonly token: string
  readonly nextPath: string
  readonly actor: SignedIn
}

export async function person(...roles: Role[]): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@example.org`
  const { id } = await db.person.create({
    data: { name: "Prøve Person", email, roles: { create: roles.map((role) => ({ role })) } },
    select: { id: true },
  })
  return { id, email }
}

export async function organisation(kind: OrganisationKind = "MUNICIPALITY"): Promise<string> {
  const name = `Prøve ${randomUUID().slice(0, 8)}`
  const { id } = await db.organisation.create({ data: { name, kind }, select: { id: true } })
  return id
}

/** Signs a person in as a mail does, or as a link from the console does. */
export async function sessionOf(
  { email }: { email: string },
  purpose: TokenPurpose = "SIGN_IN",
): Promise<BuiltSession> {
  const done = await transaction((tx) =>
    openSession(tx, { email, role: null, purpose, nextPath: null, userAgent: "test" }),
  )
  return {
    token: done.sessionToken,
    nextPath: done.nextPath,
    actor: signedInOrFail(await actorOfSession(done.sessionToken)),
  }
}

/** Somebody who is signed in and has coordinated the organisation for some years. */
export async function coordinator(organisationId: string): Promise<BuiltSession> {
  const { id: personId, email } = await person()
  await db.affiliation.create({
    data: { personId, organisationId, function: "COORDINATOR", fromOn: dateOfDay("2020-01-01") },
    select: { id: true },
  })
  return sessionOf({ email })
}

/** The actor as the next request finds it. */
export async function again({ token }: BuiltSession): Promise<SignedIn> {
  return signedInOrFail(await actorOfSession(token))
}

/** All that is kept of people, to compare before and after an act that must leave nothing. */
export async function peopleRows(): Promise<unknown> {
  return {
    people: await db.person.findMany({ orderBy: { id: "asc" } }),
    roles: await db.personRole.findMany({ orderBy: [{ personId: "asc" }, { role: "asc" }] }),
    organisations: await db.organisation.findMany({ orderBy: { id: "asc" } }),
    affiliations: await db.affiliation.findMany({ orderBy: { id: "asc" } }),
    factors: await db.secondFactor.findMany({ orderBy: { personId: "asc" } }),
    sessions: await db.signInSession.findMany({ orderBy: { id: "asc" } }),
    log: await db.auditEntry.count(),
  }
}

function signedInOrFail(actor: Actor): SignedIn {
  if (actor.kind !== "person") throw new Error("nobody is signed in")
  return actor
}

/** The code that an app shows at this moment, or some seconds away from it. */
export async function codeOf(personId: string, secondsAway = 0): Promise<string> {
  const { secret } = await db.secondFactor.findUniqueOrThrow({
    where: { personId },
    select: { secret: true },
  })
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: now().getTime() + secondsAway * 1_000,
  })
}

/** Sets up the second factor of who is signed in, a while ago, so that the code of now is still unused. */
export async function withSecondFactor({ actor }: BuiltSession): Promise<void> {
  await addSecondFactor(actor)
  await confirmSecondFactor(actor, { code: await codeOf(actor.personId, -30) })
}
