import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { factorAddress } from "../second-factor.ts"

export interface MySecondFactor {
  /** Staff, by the roles kept; also while this session does not hold them yet. */
  readonly isStaff: boolean
  readonly state: "none" | "begun" | "on"
  /** Whether this session has given it. */
  readonly isGiven: boolean
  /** What an app needs; only while it is being set up. */
  readonly setUp: { readonly secret: string; readonly address: string } | null
}

/** How it stands with the actor's own second factor. @throws NotAllowed, NotFound */
export async function mySecondFactor(actor: Actor): Promise<MySecondFactor> {
  demand(actor, "people.secondFactor", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const session = await db.signInSession.findUnique({
    where: { id: actor.sessionId, personId: actor.personId },
    select: {
      secondFactorAt: true,
      person: {
        select: {
          email: true,
          roles: { select: { role: true } },
          secondFactor: { select: { secret: true, confirmedAt: true } },
        },
      },
    },
  })
  if (!session) throw new NotFound("session")
  const { secondFactor, roles, email } = session.person
  const isOn = secondFactor?.confirmedAt != null
  return {
    isStaff: roles.length > 0,
    state: isOn ? "on" : secondFactor ? "begun" : "none",
    isGiven: session.secondFactorAt !== null,
    setUp:
      secondFactor && !isOn
        ? { secret: secondFactor.secret, address: factorAddress(secondFactor.secret, email ?? "") }
        : null,
  }
}
