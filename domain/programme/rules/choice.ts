import { overlap, type ProgrammeSession } from "./programme.ts"

/** What is known of a session that somebody may choose. */
export interface Choosable {
  /** How many seats nobody has; null when nobody counts them. */
  readonly free: number | null
  /** How many of these nobody waits for. */
  readonly left: number | null
  readonly forKinds: readonly string[]
  readonly forElectors: readonly string[]
  readonly productIds: readonly string[]
}

/** Who chooses: the kind of their organisation, null without one, and what their seat has. */
export interface Chooser {
  readonly kind: string | null
  /** By what they may vote; null when they may not. */
  readonly elector: string | null
  readonly productIds: readonly string[]
}

/** Why a session cannot be chosen, for all time or now; null when it can. */
export type Obstacle = "begun" | "notForYou" | "full" | "leaving"

/**
 * Whether somebody may choose a session at an instant. `rules` is null for one that has left the working programme: it
 * goes with the next release, so nobody is let in any more.
 */
export function obstacleTo(
  session: Pick<ProgrammeSession, "startsAt">,
  rules: Omit<Choosable, "free"> | null,
  chooser: Chooser,
  at: Date,
): Obstacle | null {
  if (session.startsAt <= at) return "begun"
  if (!rules) return "leaving"
  if (!isFor(rules, chooser)) return "notForYou"
  return rules.left !== null && rules.left <= 0 ? "full" : null
}

/** Of each rule that stands one must fit: the kind of the organisation, the vote, and something that the seat has. */
function isFor({ forKinds, forElectors, productIds }: Omit<Choosable, "free">, chooser: Chooser): boolean {
  const fits = (rule: readonly string[], own: readonly (string | null)[]) =>
    rule.length === 0 || own.some((one) => one !== null && rule.includes(one))
  return (
    fits(forKinds, [chooser.kind]) &&
    fits(forElectors, [chooser.elector]) &&
    fits(productIds, chooser.productIds)
  )
}

/** A session that somebody has chosen, with the hours it was released with. */
export interface Choice {
  readonly id: string
  readonly sessionId: string
  readonly positionId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly chosenAt: Date
}

/** What becomes of choices when a release moves sessions or takes them off. */
export interface ChoicesAfter {
  /** In their new hours. */
  readonly moved: readonly Choice[]
  /** Of sessions that were taken off. */
  readonly gone: readonly Choice[]
  /** Of those that now overlap with one that was chosen before. */
  readonly given: readonly Choice[]
}

/** Follows a release with the choices of each person: what was chosen first stays, so that nobody is at two places. */
export function followRelease(
  choices: readonly Choice[],
  sessions: readonly Pick<ProgrammeSession, "id" | "startsAt" | "endsAt">[],
): ChoicesAfter {
  const known = new Map(sessions.map((session) => [session.id, session]))
  const after = { moved: [] as Choice[], gone: [] as Choice[], given: [] as Choice[] }
  for (const own of Map.groupBy(choices, ({ positionId }) => positionId).values()) {
    const kept: Choice[] = []
    for (const choice of [...own].sort((a, b) => a.chosenAt.getTime() - b.chosenAt.getTime())) {
      const session = known.get(choice.sessionId)
      if (!session) {
        after.gone.push(choice)
        continue
      }
      const now = { ...choice, startsAt: session.startsAt, endsAt: session.endsAt }
      if (kept.some((one) => overlap(one, now))) {
        after.given.push(choice)
        continue
      }
      kept.push(now)
      if (!sameHours(choice, now)) after.moved.push(now)
    }
  }
  return after
}

function sameHours(one: Choice, other: Choice): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime()
  )
}
