import type { AuthOptions } from "next-auth"
import type { Adapter } from "next-auth/adapters"
import type { Actor } from "#domain/access/actor.ts"
import { keepSession } from "#domain/people/commands/keep-session.ts"
import { actorOfSession } from "#domain/people/queries/actor-of-session.ts"
import { installationSecret } from "#platform/config/secret.ts"
import { sessionCookie } from "./session-cookie.ts"

declare module "next-auth" {
  interface Session {
    actor?: Actor
  }
}

const days = 30

/**
 * next-auth as the reader of our sessions and no more: it finds the cookie and keeps the session alive. Links, codes
 * and sessions are made by domain/people; none of next-auth's own pages or callbacks is reachable.
 */
export function sessionReader(): AuthOptions {
  return {
    secret: installationSecret(),
    session: { strategy: "database", maxAge: days * 86_400, updateAge: 86_400 },
    cookies: { sessionToken: sessionCookie() },
    providers: [],
    adapter: ourSessions as Adapter,
    callbacks: {
      session: ({ session, user }) => ({ ...session, actor: (user as unknown as { actor: Actor }).actor }),
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

const ourSessions = {
  async getSessionAndUser(sessionToken: string) {
    const actor = await actorOfSession(sessionToken)
    if (actor.kind !== "person") return null
    return {
      session: { sessionToken, userId: actor.personId, expires: actor.expiresAt },
      user: { id: actor.personId, email: actor.email, emailVerified: null, actor },
    }
  },
  async updateSession({ sessionToken, expires }: { sessionToken: string; expires?: Date }) {
    if (expires) await keepSession({ kind: "visitor" }, { sessionToken, expiresAt: expires })
    return null
  },
  async deleteSession() {
    return null
  },
  async createUser() {
    throw new Error("persons are made by domain/people")
  },
  async getUser() {
    return null
  },
}
