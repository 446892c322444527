import { dateOfDay, dayInCopenhagen, dayOfDate, now } from "#platform/time/time.ts"
import { type MembershipState, membershipStateOn } from "./rules/state.ts"

export interface DeskMembership {
  readonly id: string
  readonly typeKey: string
  /** The type's name in Danish and in English. */
  readonly type: string
  readonly typeEn: string
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

/** The columns that `shownMembership` needs. */
export const membershipColumns = {
  id: true,
  typeKey: true,
  type: { select: { name: true, nameEn: true } },
  endedOn: true,
  endReason: true,
  keptName: true,
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
  type: { name: string; nameEn: string }
  endedOn: Date | null
  endReason: string | null
  keptName: string | null
  person: { id: string; name: string } | null
  organisation: { id: string; name: string } | null
  terms: { id: string; fromOn: Date; toOn: Date; priceOere: number }[]
}

/** A membership as it is shown to those who may see it, with its state today. */
export function shownMembership({
  type,
  person,
  organisation,
  endedOn,
  endReason,
  keptName,
  terms,
  ...membership
}: Found): DeskMembership {
  const today = dateOfDay(dayInCopenhagen(now()))
  const { id, name } = organisation ?? person ?? { id: "", name: "" }
  return {
    ...membership,
    type: type.name,
    typeEn: type.nameEn,
    holder: { kind: organisation ? "organisation" : "person", id, name: name || (keptName ?? "") },
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
