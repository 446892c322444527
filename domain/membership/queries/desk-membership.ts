import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { dateOfDay, dayInCopenhagen, dayOfDate, now } from "#platform/time/time.ts"
import { type MembershipState, membershipStateOn } from "../rules/state.ts"

export interface DeskMembership {
  readonly id: string
  readonly typeKey: string
  /** The type's name in Danish. */
  readonly type: string
  readonly holder: {
    readonly kind: "person" | "organisation"
    readonly id: string
    readonly name: string
  }
  readonly state: MembershipState
  /** The first day without membership; "" while it is open. */
  readonly endedOn: string
  readonly endReason: string
  /** The last one first; both days included. */
  readonly terms: readonly {
    readonly id: string
    readonly fromOn: string
    readonly toOn: string
    readonly priceOere: number
  }[]
}

/** One membership with its terms. @throws NotAllowed, NotFound */
export async function deskMembership(actor: Actor, id: string): Promise<DeskMembership> {
  demand(actor, "membership.read")
  const found = await db.membership.findUnique({ where: { id }, select: columns })
  if (!found) throw new NotFound("membership")
  return shown(found)
}

/** The memberships of a person or of an organisation. @throws NotAllowed */
export async function membershipsOf(
  actor: Actor,
  holder: { personId: string } | { organisationId: string },
): Promise<DeskMembership[]> {
  demand(actor, "membership.read", {
    ownerId: "personId" in holder ? holder.personId : null,
    organisationId: "organisationId" in holder ? holder.organisationId : null,
  })
  const found = await db.membership.findMany({
    where: holder,
    select: columns,
    orderBy: { createdAt: "desc" },
  })
  return found.map(shown)
}

const columns = {
  id: true,
  typeKey: true,
  type: { select: { name: true } },
  endedOn: true,
  endReason: true,
  person: { select: { id: true, name: true } },
  organisation: { select: { id: true, name: true } },
  terms: {
    select: { id: true, fromOn: true, toOn: true, priceOere: true },
    orderBy: { fromOn: "desc" },
  },
} as const

interface Found {
  id: string
  typeKey: string
  type: { name: string }
  endedOn: Date | null
  endReason: string | null
  person: { id: string; name: string } | null
  organisation: { id: string; name: string } | null
  terms: { id: string; fromOn: Date; toOn: Date; priceOere: number }[]
}

function shown({
  type,
  person,
  organisation,
  endedOn,
  endReason,
  terms,
  ...membership
}: Found): DeskMembership {
  const today = dateOfDay(dayInCopenhagen(now()))
  const { id, name } = organisation ?? person ?? { id: "", name: "" }
  return {
    ...membership,
    type: type.name,
    holder: { kind: organisation ? "organisation" : "person", id, name },
    state: membershipStateOn(today, { endedOn, terms }),
    endedOn: endedOn ? dayOfDate(endedOn) : "",
    endReason: endReason ?? "",
    terms: terms.map(({ fromOn, toOn, ...term }) => ({
      ...term,
      fromOn: dayOfDate(fromOn),
      toOn: dayOfDate(toOn),
    })),
  }
}
