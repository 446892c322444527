import { LRUCache } from "lru-cache"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import {
  type BoundaryTopology,
  generalisedBoundaries,
  generalisedCredits,
  unpack,
} from "../map/boundaries.ts"
import { type BoundaryMap, boundaryMap, type MapDrawing, tileMap } from "../map/drawings.ts"

export type MapKind = "tiles" | "boundaries" | "generalised"

/** Drawn once: the same under every survey. A process that has forgotten one draws it again in some ten ms. */
const drawn = new LRUCache<string, BoundaryMap>({ max: 3 })
const ours = "generalised"

/** The map of a kind, as everybody sees it: of boundaries the official ones, once staff have brought them in. */
export async function mapInUse(actor: Actor, kind: MapKind): Promise<MapDrawing> {
  demand(actor, "surveys.read")
  if (kind === "tiles") return tileMap()
  const chosen = kind === "generalised" ? null : await officialInUse()
  return chosen ? await officialMap(chosen) : remembered(ours, generalisedMap)
}

/** Whether there are official boundaries to be seen beside our own. */
export async function hasOfficialMap(actor: Actor): Promise<boolean> {
  demand(actor, "surveys.read")
  return (await officialInUse()) !== null
}

async function officialInUse(): Promise<{ id: string; credit: string } | null> {
  return db.boundarySet.findFirst({
    where: { inUseSince: { not: null } },
    select: { id: true, credit: true },
  })
}

async function officialMap({ id, credit }: { id: string; credit: string }): Promise<BoundaryMap> {
  const known = drawn.get(id)
  if (known) return known
  const { topology } = await db.boundarySet.findUniqueOrThrow({ where: { id }, select: { topology: true } })
  const boundaries = unpack(topology as unknown as BoundaryTopology)
  return remembered(id, () => boundaryMap(boundaries, { credits: [credit], isOfficial: true }))
}

function generalisedMap(): BoundaryMap {
  return boundaryMap(generalisedBoundaries(), { credits: generalisedCredits, isOfficial: false })
}

function remembered(key: string, draw: () => BoundaryMap): BoundaryMap {
  const known = drawn.get(key) ?? draw()
  drawn.set(key, known)
  return known
}
