import type { z } from "zod"
import type { Actor } from "#domain/access/actor.ts"
import { personIdOf } from "#domain/access/actor.ts"
import { type Tx, violates } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { Closed, InvalidInput, NotFound, Stale } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { nothingAbout, readAbout } from "./about.ts"
import { type About, factsOf, type Pen } from "./input.ts"
import { type Body, emptyBody, sealsOf } from "./rules/body.ts"
import { readBody } from "./rules/body-reading.ts"
import { type Sending, type TextStanding, verdictOn } from "./rules/staleness.ts"
import { statusAt } from "./rules/states.ts"

/** All that a revision holds. */
export interface Snapshot {
  title: string
  slug: string
  lead: string
  body: Body
  heroId: string | null
  heroAlt: string
  /** The picture at the top adds nothing to the words; its alternative text is empty. */
  heroDecorative: boolean
  facts: Record<string, string | number | boolean | null>
  isSample: boolean
  /** Left out, nothing is said. */
  about?: About
}

/** What a command answers to the editor: numbers and times, never content. */
export interface Saved {
  version: number
  at: string
}

/** The columns of a revision that make a snapshot; `readSnapshot` reads them. */
export const snapshotSelect = {
  title: true,
  slug: true,
  lead: true,
  body: true,
  heroId: true,
  heroAlt: true,
  heroDecorative: true,
  facts: true,
  isSample: true,
  about: true,
} as const

const entrySelect = {
  id: true,
  kind: true,
  status: true,
  version: true,
  textVersion: true,
  aloneSince: true,
  actVersion: true,
  locale: true,
  originalId: true,
  slug: true,
  path: true,
  liveId: true,
  publishedAt: true,
  publishAt: true,
  unpublishAt: true,
  scheduledId: true,
  trashedAt: true,
  original: { select: { status: true, path: true, heroId: true, working: { select: { version: true } } } },
  working: {
    select: {
      id: true,
      version: true,
      pen: true,
      turn: true,
      ...snapshotSelect,
    },
  },
} as const

/** An entry as `entryToChange` finds it: locked, with its working snapshot. */
export type EntryToChange = Awaited<ReturnType<typeof entryToChange>>

/**
 * The entry a command is about, with its working snapshot and the state it has at this instant. Whoever changes it at
 * the same time waits here, and then reads the version that stands.
 * @throws NotFound
 */
export async function entryToChange(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Entry" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  const entry = await tx.entry.findUnique({ where: { id }, select: entrySelect })
  if (!entry?.working) throw new NotFound("entry")
  const { working, ...rest } = entry
  const { id: workingId, version: workingVersion, pen, turn, ...written } = working
  return {
    ...rest,
    status: statusAt(entry, now()),
    workingId,
    workingVersion,
    pen,
    turn,
    working: asTold(entry, readSnapshot(written)),
  }
}

/**
 * A snapshot of this entry. A twin has the address of its original and no facts, whatever was sent or once kept; a
 * decorative picture has no words.
 */
export function asTold(
  { originalId, slug }: { originalId: string | null; slug: string },
  snapshot: Snapshot,
): Snapshot {
  const told = snapshot.heroDecorative ? { ...snapshot, heroAlt: "" } : snapshot
  return originalId ? { ...told, slug, facts: {}, about: nothingAbout } : told
}

/** Refuses what was made from another version than the one that stands. @throws Stale */
export function demandVersion(entry: { version: number; textVersion: number }, version: number): void {
  if (entry.version !== version)
    throw new Stale(entry.version, entry.textVersion > version ? "text" : "standing")
}

/** Refuses a text that would take the place of one its writer never saw. @throws Stale */
export function demandText(entry: TextStanding, sending: Sending): void {
  if (verdictOn(sending, entry) !== "taken") throw new Stale(entry.version)
}

/** Refuses an act that was decided before somebody else published, took down or trashed. @throws Stale */
export function demandStanding(entry: { version: number; actVersion: number }, version: number): void {
  if (version > entry.version || entry.actVersion > version) throw new Stale(entry.version, "standing")
}

/**
 * Changes the row of an entry, counting its version. The condition on the version is what keeps two who press at the
 * same instant apart: the second finds no row. What time does was counted when it was planned: who writes meanwhile is
 * not in conflict with it.
 * @throws Stale, InvalidInput when the path is taken, Closed when a speaker of an event out of the trash is elsewhere by now
 */
export async function changeEntry(
  tx: Tx,
  entry: { id: string; version: number },
  data: NonNullable<Parameters<Tx["entry"]["updateMany"]>[0]>["data"],
  by: "somebody" | "time" = "somebody",
): Promise<Saved> {
  const at = now()
  const version = by === "time" ? entry.version : entry.version + 1
  try {
    const { count } = await tx.entry.updateMany({
      where: { id: entry.id, version: entry.version },
      data: {
        ...data,
        ...(by === "time" ? { turnedAt: at } : { version, updatedAt: at }),
        ...(by === "somebody" && isAct(data) ? { actVersion: version } : {}),
      },
    })
    if (count === 0) throw new Stale(version)
    return { version, at: at.toISOString() }
  } catch (error) {
    if (violates(error, "Entry_one_path")) throw new InvalidInput({ slug: ["content.pathTaken"] })
    if (violates(error, "Speaker_never_overlaps")) throw new Closed("content.speakersBusy")
    throw error
  }
}

/** Whether it changes how an entry stands to the public, now or at a time to come. */
function isAct(data: object): boolean {
  return "status" in data || "publishAt" in data || "unpublishAt" in data
}

/** Keeps a snapshot as the revision of this version, `beganAt` when it goes on with one begun earlier. @returns its id */
export async function keepRevision(
  tx: Tx,
  actor: Actor,
  entry: { id: string; version: number; original?: { working: { version: number } | null } | null },
  snapshot: Snapshot,
  {
    note,
    beganAt,
    pen,
    asideFrom,
  }: { note?: string; beganAt?: Date | undefined; pen?: Pen | undefined; asideFrom?: number } = {},
): Promise<string> {
  const { body, about = nothingAbout, ...rest } = snapshot
  const { id } = await tx.revision.create({
    data: {
      ...rest,
      body: JSON.parse(JSON.stringify(body)),
      about,
      entryId: entry.id,
      version: entry.version + 1,
      note: note ?? null,
      ofOriginalVersion: entry.original?.working?.version ?? null,
      pen: pen?.id ?? null,
      turn: pen?.turn ?? null,
      asideFrom: asideFrom ?? null,
      createdAt: now(),
      beganAt: beganAt ?? null,
      createdById: personIdOf(actor),
    },
    select: { id: true },
  })
  return id
}

/**
 * The facts of a kind, checked. @throws InvalidInput naming the fields
 */
export function readFacts<Kind extends EntryKind>(
  kind: Kind,
  facts: unknown,
): z.output<(typeof factsOf)[Kind]> {
  const parsed = factsOf[kind].safeParse(facts)
  if (parsed.success) return parsed.data as z.output<(typeof factsOf)[Kind]>
  const fields: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? "facts")
    fields[name] = [
      ...(fields[name] ?? []),
      /^\w+\.\w+/.test(issue.message) ? issue.message : "errors.invalid",
    ]
  }
  throw new InvalidInput(fields)
}

/**
 * Refuses sealed boxes that no version of the entry holds: what does not fit the schema may stay, and is never brought
 * in by a save.
 * @throws InvalidInput
 */
export async function demandKnownSeals(
  tx: Tx,
  entry: { id: string; working: Snapshot },
  body: Body,
): Promise<void> {
  const known = new Set(sealsOf(entry.working.body))
  const others = sealsOf(body).filter((raw) => !known.has(raw))
  if (others.length === 0) return
  // One that was removed and is wanted again stands in an earlier version.
  const earlier = await tx.revision.findMany({ where: { entryId: entry.id }, select: { body: true } })
  const ever = new Set(earlier.flatMap((revision) => sealsOf(readBody(revision.body))))
  if (others.some((raw) => !ever.has(raw))) throw new InvalidInput({ body: ["content.sealRefused"] })
}

export function readSnapshot(
  stored: Omit<Snapshot, "body" | "facts" | "about"> & { body: unknown; facts: unknown; about?: unknown },
): Snapshot {
  return {
    ...stored,
    body: readBody(stored.body),
    facts: (stored.facts ?? {}) as Snapshot["facts"],
    about: readAbout(stored.about),
  }
}

/** What is written of an entry that has a name and nothing else yet. */
export function emptySnapshot(title: string, slug: string, facts: Snapshot["facts"]): Snapshot {
  return {
    title: title.slice(0, 200),
    slug,
    lead: "",
    body: emptyBody,
    heroId: null,
    heroAlt: "",
    heroDecorative: false,
    facts,
    isSample: false,
  }
}
