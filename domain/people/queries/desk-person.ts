import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { AffiliationFunction, Role } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { dateOfDay, dayInCopenhagen, dayOfDate, now } from "#platform/time/time.ts"

export interface DeskAffiliation {
  readonly id: string
  readonly organisationId: string
  readonly organisation: string
  readonly function: AffiliationFunction
  readonly title: string
  /** Days in Copenhagen, both included; "" for an end that is open. */
  readonly fromOn: string
  readonly toOn: string
  readonly isOver: boolean
}

export interface DeskPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly createdAt: Date
  readonly lastSeenAt: Date | null
  readonly roles: readonly Role[]
  readonly hasSecondFactor: boolean
  readonly affiliations: readonly DeskAffiliation[]
}

/** One person as the desk sees it. @throws NotAllowed, NotFound */
export async function deskPerson(actor: Actor, id: string): Promise<DeskPerson> {
  demand(actor, "people.read")
  const found = await db.person.findFirst({
    where: { id, erasedAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      createdAt: true,
      roles: { select: { role: true } },
      secondFactor: { select: { confirmedAt: true } },
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
      affiliations: {
        select: {
          id: true,
          organisationId: true,
          function: true,
          title: true,
          fromOn: true,
          toOn: true,
          organisation: { select: { name: true } },
        },
        orderBy: [{ fromOn: "desc" }, { id: "desc" }],
      },
    },
  })
  if (!found) throw new NotFound("person")
  const { email, phone, roles, secondFactor, sessions, affiliations, ...person } = found
  const today = dateOfDay(dayInCopenhagen(now()))
  return {
    ...person,
    email: email ?? "",
    phone: phone ?? "",
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    roles: roles.map(({ role }) => role),
    hasSecondFactor: secondFactor?.confirmedAt != null,
    affiliations: affiliations.map(({ organisation, title, fromOn, toOn, ...one }) => ({
      ...one,
      organisation: organisation.name,
      title: title ?? "",
      fromOn: dayOfDate(fromOn),
      toOn: toOn ? dayOfDate(toOn) : "",
      isOver: toOn !== null && toOn < today,
    })),
  }
}
