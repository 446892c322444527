import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { latestRelease } from "../releases.ts"
import { type Difference, differences } from "../rules/differences.ts"
import type { NamedPlace, Programme, ProgrammeSession } from "../rules/programme.ts"
import { placeOrder, workingProgramme } from "../working-programme.ts"

export interface DeskProgramme {
  readonly rooms: readonly (NamedPlace & { readonly capacity: number | null; readonly position: number })[]
  readonly tracks: readonly (NamedPlace & { readonly position: number })[]
  readonly sessions: readonly DeskSession[]
  /** What the public sees; null before the first. */
  readonly release: { readonly number: number; readonly publishedAt: Date } | null
  /** How the working programme differs from that; before the first release all is new. */
  readonly differences: readonly Difference[]
}

export interface DeskSession extends ProgrammeSession {
  readonly version: number
}

const nothing: Programme = { rooms: [], tracks: [], sessions: [] }

/** The working programme of an event with its rooms and tracks, and what a release of it would change. @throws NotAllowed */
export async function deskProgramme(actor: Actor, eventId: string): Promise<DeskProgramme> {
  demand(actor, "events.manage")
  const [rooms, tracks, versions, working, release] = await Promise.all([
    db.room.findMany({
      where: { eventId },
      select: { id: true, name: true, capacity: true, position: true },
      orderBy: placeOrder,
    }),
    db.track.findMany({
      where: { eventId },
      select: { id: true, name: true, position: true },
      orderBy: placeOrder,
    }),
    db.session.findMany({ where: { eventId }, select: { id: true, version: true } }),
    workingProgramme(db, eventId),
    latestRelease(db, eventId),
  ])
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]))
  return {
    rooms,
    tracks,
    sessions: working.sessions.map((session) => ({ ...session, version: versionOf.get(session.id) ?? 0 })),
    release: release ? { number: release.number, publishedAt: release.publishedAt } : null,
    differences: differences(release?.programme ?? nothing, working),
  }
}
