import type { Actor } from "#domain/access/actor.ts"
import { personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Operation } from "#domain/access/may-do.ts"
import { type Tx, violates } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { InvalidInput, NotFound, Stale } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { z } from "zod"
import { factsOf } from "./input.ts"
import { assetsOf, type Body, readBody } from "./rules/body.ts"

/** All that a revision holds. */
export interface Snapshot {
  title: string
  slug: string
  lead: string
  body: Body
  heroId: string | null
  heroAlt: string
  facts: Record<string, string | number | boolean | null>
  isSample: boolean
}

/** What a command answers to the editor: numbers and times, never content. */
export interface Saved {
  version: number
  at: string
}

const entrySelect = {
  id: true,
  kind: true,
  status: true,
  version: true,
  locale: true,
  path: true,
  liveId: true,
  publishedAt: true,
  publishAt: true,
  unpublishAt: true,
  working: {
    select: {
      id: true,
      title: true,
      slug: true,
      lead: true,
      body: true,
      heroId: true,
      heroAlt: true,
      facts: true,
      isSample: true,
    },
  },
} as const

export type EntryForChange = Awaited<ReturnType<typeof entryForChange>>

/**
 * The entry a command is about, when this actor may do it and made it from the version that stands.
 * @throws NotFound, NotAllowed, Stale
 */
export async function entryForChange(
  tx: Tx,
  actor: Actor,
  ask: { id: string; version: number },
  operation: "write" | "publish" | "trash",
) {
  const entry = await tx.entry.findUnique({ where: { id: ask.id }, select: entrySelect })
  if (!entry?.working) throw new NotFound("entry")
  demand(actor, operationOn(operation, entry.kind))
  if (entry.version !== ask.version) throw new Stale(entry.version)
  const { working, ...rest } = entry
  return { ...rest, workingId: working.id, working: readSnapshot(working) }
}

/** Event managers write and publish events; everything else is the editors'. */
export function operationOn(operation: "write" | "publish" | "trash", kind: EntryKind): Operation {
  if (operation === "trash") return "content.trash"
  if (kind === "EVENT") return operation === "write" ? "content.writeEvent" : "content.publishEvent"
  return operation === "write" ? "content.write" : "content.publish"
}

/**
 * Changes the row of an entry, counting its version. The condition on the version is what keeps two who press at the
 * same instant apart: the second finds no row.
 * @throws Stale, InvalidInput when the path is taken
 */
export async function changeEntry(
  tx: Tx,
  entry: { id: string; version: number },
  data: NonNullable<Parameters<Tx["entry"]["updateMany"]>[0]>["data"],
): Promise<Saved> {
  const at = now()
  const version = entry.version + 1
  try {
    const { count } = await tx.entry.updateMany({
      where: { id: entry.id, version: entry.version },
      data: { ...data, version, updatedAt: at },
    })
    if (count === 0) throw new Stale(version)
    return { version, at: at.toISOString() }
  } catch (error) {
    if (violates(error, "Entry_one_path")) throw new InvalidInput({ slug: ["content.pathTaken"] })
    throw error
  }
}

/** Keeps a snapshot as the revision of this version. @returns its id */
export async function keepRevision(
  tx: Tx,
  actor: Actor,
  entry: { id: string; version: number },
  snapshot: Snapshot,
  note?: string,
): Promise<string> {
  const { body, ...rest } = snapshot
  const { id } = await tx.revision.create({
    data: {
      ...rest,
      body: JSON.parse(JSON.stringify(body)),
      entryId: entry.id,
      version: entry.version + 1,
      note: note ?? null,
      createdAt: now(),
      createdById: personIdOf(actor),
    },
    select: { id: true },
  })
  return id
}

/**
 * The facts of a kind, checked. @throws InvalidInput naming the fields
 */
export function readFacts<Kind extends EntryKind>(kind: Kind, facts: unknown): z.output<(typeof factsOf)[Kind]> {
  const parsed = factsOf[kind].safeParse(facts)
  if (parsed.success) return parsed.data as z.output<(typeof factsOf)[Kind]>
  const fields: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? "facts")
    fields[name] = [...(fields[name] ?? []), /^\w+\.\w+/.test(issue.message) ? issue.message : "errors.invalid"]
  }
  throw new InvalidInput(fields)
}

/** Notes which pictures and files a draft, or what the public sees, uses. @throws InvalidInput when one is gone */
export async function noteMediaUses(tx: Tx, entryId: string, snapshot: Snapshot, live: boolean): Promise<void> {
  const used = [...new Set([...assetsOf(snapshot.body), ...(snapshot.heroId ? [snapshot.heroId] : [])])]
  const found = await tx.mediaAsset.count({ where: { id: { in: used } } })
  if (found !== used.length) throw new InvalidInput({ body: ["content.assetMissing"] })
  await tx.mediaUse.deleteMany({ where: { entryId, live } })
  await tx.mediaUse.createMany({ data: used.map((assetId) => ({ assetId, entryId, live })) })
}

export function readSnapshot(stored: Omit<Snapshot, "body" | "facts"> & { body: unknown; facts: unknown }): Snapshot {
  return { ...stored, body: readBody(stored.body), facts: (stored.facts ?? {}) as Snapshot["facts"] }
}
