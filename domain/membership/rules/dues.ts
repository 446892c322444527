import type { Reason } from "./entitlement.ts"

export interface PersonalDues {
  /** For a year, in øre. */
  readonly priceOere: number
  readonly hasVote: boolean
  readonly reason: Reason
}

const throughEmployer = 30_000
const alone = 60_000

/**
 * What a personal membership costs and gives. `memberEmployer` is the name of the municipality one works for when that
 * is a member, else "". Source: the association's own tariff; municipal dues follow the population and stand elsewhere.
 */
export function personalDues(memberEmployer: string): PersonalDues {
  return memberEmployer
    ? {
        priceOere: throughEmployer,
        hasVote: true,
        reason: { code: "membership.dues.employer", values: { employer: memberEmployer } },
      }
    : { priceOere: alone, hasVote: false, reason: { code: "membership.dues.alone", values: {} } }
}
