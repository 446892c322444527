import type { Programme, ProgrammeSession } from "./programme.ts"

/** What differs of a session that stands in both. */
export type Aspect = "time" | "room" | "title" | "description" | "track" | "speakers" | "kind"

export type Difference =
  | { readonly kind: "added"; readonly after: ProgrammeSession }
  | { readonly kind: "removed"; readonly before: ProgrammeSession }
  | {
      readonly kind: "changed"
      readonly before: ProgrammeSession
      readonly after: ProgrammeSession
      readonly aspects: readonly Aspect[]
    }

/** How the second programme differs from the first, in the order of its hours; what was taken off stands where it was. */
export function differences(before: Programme, after: Programme): Difference[] {
  const known = new Map(before.sessions.map((session) => [session.id, session]))
  const standing = new Set(after.sessions.map(({ id }) => id))
  const found: Difference[] = after.sessions.flatMap((session): Difference[] => {
    const earlier = known.get(session.id)
    if (!earlier) return [{ kind: "added", after: session }]
    const aspects = aspectsOf(earlier, session)
    return aspects.length > 0 ? [{ kind: "changed", before: earlier, after: session, aspects }] : []
  })
  const removed = before.sessions
    .filter(({ id }) => !standing.has(id))
    .map((session): Difference => ({ kind: "removed", before: session }))
  return [...found, ...removed].sort((a, b) => startOf(a) - startOf(b))
}

/** The session a difference is about: as it is now, or as it was when it is gone. */
export function sessionOf(difference: Difference): ProgrammeSession {
  return difference.kind === "removed" ? difference.before : difference.after
}

function aspectsOf(before: ProgrammeSession, after: ProgrammeSession): Aspect[] {
  const same: Record<Aspect, boolean> = {
    time:
      before.startsAt.getTime() === after.startsAt.getTime() &&
      before.endsAt.getTime() === after.endsAt.getTime(),
    room: (before.room?.name ?? "") === (after.room?.name ?? ""),
    title: before.title === after.title,
    kind: before.kind === after.kind,
    track: (before.track?.name ?? "") === (after.track?.name ?? ""),
    speakers: namesOf(before) === namesOf(after),
    description: before.description === after.description,
  }
  return (Object.keys(same) as Aspect[]).filter((aspect) => !same[aspect])
}

function namesOf({ speakers }: ProgrammeSession): string {
  return JSON.stringify(speakers.map(({ name, title, organisation }) => [name, title, organisation]))
}

function startOf(difference: Difference): number {
  return sessionOf(difference).startsAt.getTime()
}
