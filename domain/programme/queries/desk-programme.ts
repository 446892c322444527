import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { differenceWords } from "../difference-words.ts"
import { latestRelease } from "../releases.ts"
import type { Together } from "../rules/clashes.ts"
import { differences } from "../rules/differences.ts"
import type { NamedPlace, Programme, ProgrammeSession } from "../rules/programme.ts"
import { placeOrder, workingProgramme } from "../working-programme.ts"

export interface DeskProgramme {
  readonly rooms: readonly (NamedPlace & { readonly capacity: number | null; readonly position: number })[]
  readonly tracks: readonly (NamedPlace & { readonly position: number })[]
  readonly sessions: readonly DeskSession[]
  /** What the public sees; null before the first. */
  readonly release: { readonly number: number; readonly publishedAt: Date } | null
  /** How the working programme differs from that, in words; before the first release all is new. */
  readonly differences: { readonly count: number; readonly words: readonly string[] }
  /** Pairs of sessions that some people have both chosen. */
  readonly together: readonly Together[]
}

export interface DeskSession extends ProgrammeSession {
  readonly version: number
  readonly seats: number | null
  readonly forKinds: readonly string[]
  readonly forElectors: readonly string[]
  readonly productIds: readonly string[]
  /** How many have chosen it. */
  readonly chosen: number
}

const nothing: Programme = { rooms: [], tracks: [], sessions: [] }

/** The working programme of an event with its rooms and tracks, and what a release of it would change. @throws NotAllowed */
export async function deskProgramme(actor: Actor, eventId: string): Promise<DeskProgramme> {
  demand(actor, "events.manage")
  const [rooms, tracks, details, working, release, counts, together] = await Promise.all([
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
    db.session.findMany({
      where: { eventId },
      select: {
        id: true,
        version: true,
        seats: true,
        forKinds: true,
        forElectors: true,
        products: { select: { productId: true } },
      },
    }),
    workingProgramme(db, eventId),
    latestRelease(db, eventId),
    db.sessionSignup.groupBy({ by: ["sessionId"], where: { eventId }, _count: { _all: true } }),
    chosenTogether(eventId),
  ])
  const detailsOf = new Map(details.map((session) => [session.id, session]))
  const chosen = new Map(counts.map(({ sessionId, _count }) => [sessionId, _count._all]))
  const differ = differences(release?.programme ?? nothing, working)
  return {
    rooms,
    tracks,
    sessions: working.sessions.flatMap((session) => {
      const own = detailsOf.get(session.id)
      if (!own) return []
      const { products, ...facts } = own
      const productIds = products.map(({ productId }) => productId)
      return [{ ...session, ...facts, productIds, chosen: chosen.get(session.id) ?? 0 }]
    }),
    release: release ? { number: release.number, publishedAt: release.publishedAt } : null,
    differences: {
      count: differ.length,
      words: release ? differ.flatMap((difference) => differenceWords(difference, "da")) : [],
    },
    together,
  }
}

/** Which sessions of an event are chosen by the same people, and by how many. */
async function chosenTogether(eventId: string): Promise<Together[]> {
  return db.$queryRaw<Together[]>`
    SELECT a."sessionId"::text AS "one", b."sessionId"::text AS "other", count(*)::int AS "people"
      FROM "SessionSignup" a
      JOIN "SessionSignup" b ON b."positionId" = a."positionId" AND b."sessionId" > a."sessionId"
      WHERE a."eventId" = ${eventId}::uuid GROUP BY 1, 2`
}
