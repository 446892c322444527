/** Why a person has what a person has: a key of messages/ with its values. */
export interface Reason {
  readonly code: string
  readonly values: Record<string, string>
}

export interface Entitlement {
  /** Whether member prices hold, by the person's own membership or through an organisation. */
  readonly isMember: boolean
  readonly reason: Reason
  readonly hasVote: boolean
  readonly voteReason: Reason
}

/** A term that holds on the day asked about: the person's own, or of an organisation the person belongs to. */
export interface Standing {
  /** The organisation's name; null for the person's own membership. */
  readonly organisation: string | null
  readonly isMunicipality: boolean
  /** The person's place among the committee members there, from 1; null for those in another function. */
  readonly committeePlace: number | null
  /** The term's last year. */
  readonly year: string
}

/** A municipality's committee members have one vote each, and at most this many have. */
export const mostVotesOfCommittee = 7

/**
 * What somebody is entitled to by all that stands on a day. An own membership comes before an organisation's. A
 * personal member may vote when the municipality that employs them is a member; so may its committee's members.
 */
export function entitlementBy(standings: readonly Standing[]): Entitlement {
  const best = standings.find(({ organisation }) => organisation === null) ?? standings[0]
  return { ...price(best), ...vote(standings) }
}

function price(best: Standing | undefined): Pick<Entitlement, "isMember" | "reason"> {
  if (!best) return { isMember: false, reason: { code: "membership.reason.none", values: {} } }
  const { organisation, year } = best
  return {
    isMember: true,
    reason:
      organisation === null
        ? { code: "membership.reason.own", values: { year } }
        : { code: "membership.reason.organisation", values: { organisation, year } },
  }
}

function vote(standings: readonly Standing[]): Pick<Entitlement, "hasVote" | "voteReason"> {
  const municipalities = standings.filter(({ isMunicipality }) => isMunicipality)
  const seat = municipalities.find(
    ({ committeePlace }) => committeePlace !== null && committeePlace <= mostVotesOfCommittee,
  )
  if (seat) return voter("committee", seat)
  const [employer] = municipalities
  const isPersonally = standings.some(({ organisation }) => organisation === null)
  if (employer && isPersonally) return voter("employer", employer)
  return { hasVote: false, voteReason: { code: "membership.vote.none", values: {} } }
}

function voter(why: "committee" | "employer", { organisation }: Standing) {
  const values = { organisation: organisation ?? "" }
  return { hasVote: true, voteReason: { code: `membership.vote.${why}`, values } }
}
