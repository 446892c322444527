import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay, dayInCopenhagen, dayOfDate, now } from "#platform/time/time.ts"
import { type MembershipState, membershipStateOn } from "../rules/state.ts"

export interface MembershipsAsk {
  /** Part of the holder's name. */
  readonly search: string
  /** "" for all. */
  readonly typeKey: string
  readonly state: MembershipState | null
  /** Only members whose last term ends on or before this day, "YYYY-MM-DD"; null for all. */
  readonly expiresBy: string | null
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface MembershipLine {
  readonly id: string
  /** The type's name in Danish. */
  readonly type: string
  readonly holder: string
  readonly state: MembershipState
  /** The last term's days, both included; "" when there is none. */
  readonly fromOn: string
  readonly toOn: string
  readonly priceOere: number
}

/** A page of the memberships: organisations, then persons, each in Danish order. @throws NotAllowed */
export async function deskMemberships(
  actor: Actor,
  { search, typeKey, state, expiresBy, page, pageSize }: MembershipsAsk,
): Promise<{ rows: MembershipLine[]; total: number }> {
  demand(actor, "membership.read")
  const today = dateOfDay(dayInCopenhagen(now()))
  const contains = { name: { contains: search, mode: "insensitive" as const } }
  const where = {
    ...(typeKey ? { typeKey } : {}),
    AND: [
      ...(state ? [isIn(state, today)] : []),
      ...(expiresBy
        ? [isIn("ACTIVE", today), { terms: { none: { toOn: { gt: dateOfDay(expiresBy) } } } }]
        : []),
      ...(search ? [{ OR: [{ organisation: contains }, { person: contains }] }] : []),
    ],
  }
  const [memberships, total] = await Promise.all([
    db.membership.findMany({
      where,
      select: {
        id: true,
        type: { select: { name: true } },
        endedOn: true,
        keptName: true,
        person: { select: { name: true } },
        organisation: { select: { name: true } },
        terms: { select: { fromOn: true, toOn: true, priceOere: true }, orderBy: { fromOn: "desc" } },
      },
      orderBy: [{ organisation: { name: "asc" } }, { person: { name: "asc" } }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.membership.count({ where }),
  ])
  return {
    total,
    rows: memberships.map(({ id, type, person, organisation, keptName, ...dates }) => {
      const last = dates.terms[0]
      return {
        id,
        type: type.name,
        holder: organisation?.name || person?.name || (keptName ?? ""),
        state: membershipStateOn(today, dates),
        fromOn: last ? dayOfDate(last.fromOn) : "",
        toOn: last ? dayOfDate(last.toOn) : "",
        priceOere: last?.priceOere ?? 0,
      }
    }),
  }
}

/** The states of rules/state.ts in the words of the database, so that a page of one state is full. */
function isIn(state: MembershipState, today: Date) {
  const open = { OR: [{ endedOn: null }, { endedOn: { gt: today } }] }
  const current = { fromOn: { lte: today }, toOn: { gte: today } }
  const coming = { fromOn: { gt: today } }
  switch (state) {
    case "ENDED":
      return { endedOn: { lte: today } }
    case "ACTIVE":
      return { AND: [open, { terms: { some: current } }] }
    case "UPCOMING":
      return { AND: [open, { terms: { none: current } }, { terms: { some: coming } }] }
    case "LAPSED":
      return { AND: [open, { terms: { none: current } }, { terms: { none: coming } }] }
  }
}
