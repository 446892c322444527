import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { AffiliationFunction } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { standingAffiliations } from "../standing-affiliations.ts"

export interface MyProfile {
  readonly name: string
  readonly email: string
  readonly phone: string
  /** Where one stands today. */
  readonly affiliations: readonly {
    readonly organisation: string
    readonly function: AffiliationFunction
    readonly title: string
  }[]
  /** The address one is about to have, and which of the two mailboxes have said yes; null when none is asked for. */
  readonly change: {
    readonly email: string
    readonly isFromPressed: boolean
    readonly isToPressed: boolean
  } | null
  /** Browsers that are signed in, the one last used first. */
  readonly sessions: readonly {
    readonly id: string
    readonly userAgent: string
    readonly createdAt: Date
    readonly lastSeenAt: Date
    readonly isThis: boolean
  }[]
}

/** What is kept of the actor, for the actor. @throws NotAllowed, NotFound */
export async function myProfile(actor: Actor): Promise<MyProfile> {
  demand(actor, "people.readSelf", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const at = now()
  const found = await db.person.findUnique({
    where: { id: actor.personId },
    select: {
      name: true,
      email: true,
      phone: true,
      affiliations: {
        where: standingAffiliations(at),
        select: { function: true, title: true, organisation: { select: { name: true } } },
        orderBy: { organisation: { name: "asc" } },
      },
      emailChanges: {
        where: { doneAt: null, expiresAt: { gt: at } },
        select: { toEmail: true, fromPressedAt: true, toPressedAt: true },
        take: 1,
      },
      sessions: {
        where: { expiresAt: { gt: at } },
        select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
        orderBy: { lastSeenAt: "desc" },
      },
    },
  })
  if (!found) throw new NotFound("person")
  const [change] = found.emailChanges
  return {
    name: found.name,
    email: found.email ?? "",
    phone: found.phone ?? "",
    affiliations: found.affiliations.map(({ organisation, title, ...one }) => ({
      ...one,
      organisation: organisation.name,
      title: title ?? "",
    })),
    change: change
      ? {
          email: change.toEmail,
          isFromPressed: change.fromPressedAt !== null,
          isToPressed: change.toPressedAt !== null,
        }
      : null,
    sessions: found.sessions.map((session) => ({
      ...session,
      userAgent: session.userAgent ?? "",
      isThis: session.id === actor.sessionId,
    })),
  }
}
