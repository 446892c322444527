import { type Actor, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay, dayInCopenhagen, now } from "#platform/time/time.ts"
import { hashOf } from "../secrets.ts"

/**
 * Who stands behind the secret of a session: a visitor when it is unknown or over. Staff who have set up a second
 * factor hold their roles only in sessions that have given it.
 */
export async function actorOfSession(sessionToken: string): Promise<Actor> {
  const today = dateOfDay(dayInCopenhagen(now()))
  const session = await db.signInSession.findUnique({
    where: { tokenHash: hashOf(sessionToken), expiresAt: { gt: now() } },
    select: {
      id: true,
      secondFactorAt: true,
      expiresAt: true,
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          roles: { select: { role: true } },
          secondFactor: { select: { confirmedAt: true } },
          affiliations: {
            where: {
              function: "COORDINATOR",
              fromOn: { lte: today },
              OR: [{ toOn: null }, { toOn: { gte: today } }],
            },
            select: { organisationId: true },
          },
        },
      },
    },
  })
  if (!session?.person.email) return visitor
  const { person } = session
  const mayActAsStaff = !person.secondFactor?.confirmedAt || session.secondFactorAt !== null
  return {
    kind: "person",
    personId: person.id,
    sessionId: session.id,
    name: person.name,
    email: session.person.email,
    roles: mayActAsStaff ? person.roles.map(({ role }) => role) : [],
    expiresAt: session.expiresAt,
    coordinates: person.affiliations.map(({ organisationId }) => organisationId),
  }
}
