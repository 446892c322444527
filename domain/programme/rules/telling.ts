import type { Aspect, Difference } from "./differences.ts"
import { sessionOf } from "./differences.ts"
import { overlap, type Programme, type ProgrammeSession } from "./programme.ts"

/** What a participant plans by; who reads another description or track need not be written to. */
const told: readonly Aspect[] = ["time", "room", "title", "speakers"]

/** The part of the differences that people are written to about. */
export function worthTelling(all: readonly Difference[]): Difference[] {
  return all.flatMap((one): Difference[] => {
    if (one.kind !== "changed") return [one]
    const aspects = one.aspects.filter((aspect) => told.includes(aspect))
    return aspects.length > 0 ? [{ ...one, aspects }] : []
  })
}

/**
 * What of it concerns somebody. Who has chosen sessions is told of those, and of what nothing else is held beside (an
 * opening, a dinner, a break), which is everyone's; who has chosen none may go to any, and is told of all.
 */
export function concerning(
  all: readonly Difference[],
  chosen: ReadonlySet<string>,
  before: Programme,
  after: Programme,
): Difference[] {
  if (chosen.size === 0) return [...all]
  return all.filter((one) => chosen.has(sessionOf(one).id) || concernsAll(one, before, after))
}

function concernsAll(difference: Difference, before: Programme, after: Programme): boolean {
  const sides: [ProgrammeSession, Programme][] = []
  if (difference.kind !== "added") sides.push([difference.before, before])
  if (difference.kind !== "removed") sides.push([difference.after, after])
  return sides.some(([session, programme]) => standsAlone(session, programme))
}

function standsAlone(session: ProgrammeSession, { sessions }: Programme): boolean {
  return !sessions.some((other) => other.id !== session.id && overlap(session, other))
}
