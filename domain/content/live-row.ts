import type { Tx } from "#platform/database/client.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { nothingAbout, writeAbout } from "./about.ts"
import { isReserved, pathOf } from "./rules/address.ts"
import { takeTwinAlong } from "./twin.ts"
import { changeEntry, readFacts, type Saved, type Snapshot } from "./working-copy.ts"

/** The columns of the live row that a snapshot fills. */
export function liveColumns(snapshot: Snapshot, path: string) {
  const { title, slug, lead, heroId, heroAlt, heroDecorative, isSample } = snapshot
  return {
    title,
    slug,
    path,
    lead,
    heroId,
    heroAlt,
    heroDecorative,
    isSample,
    body: JSON.parse(JSON.stringify(snapshot.body)),
  }
}

/** Whether nobody but those who write has ever seen it: then its live row follows what is written. */
export function isUnseen({ status, liveId }: { status: EntryStatus; liveId: string | null }): boolean {
  return status === "DRAFT" && liveId === null
}

/**
 * Makes a revision the working one, and copies its snapshot to the live row of an entry that nobody has seen; what
 * stands below such a draft may be public, and moves with it.
 * @throws Stale, InvalidInput when the path is taken
 */
export async function workOn(
  tx: Tx,
  entry: Moved &
    Placed & {
      status: EntryStatus
      version: number
      liveId: string | null
    },
  { workingId, snapshot, path }: { workingId: string; snapshot: Snapshot; path: string },
): Promise<Saved> {
  if (!isUnseen(entry)) return changeEntry(tx, entry, { workingId })
  const saved = await changeEntry(tx, entry, { workingId, ...liveColumns(snapshot, path) })
  await writeFacts(tx, entry, snapshot)
  if (path !== entry.path) {
    await moveAlong(tx, entry, entry.path, path)
    await forgetPublicPages(tx)
  }
  return saved
}

/** What an entry is, and where it stands. */
interface Placed {
  id: string
  kind: EntryKind
  originalId: string | null
  path: string
}

/**
 * The path that a snapshot asks for; a twin's is that of its original.
 * @throws InvalidInput when a route of our own stands there, or the parent is not a page or stands below
 */
export async function wishedPath(
  tx: Tx,
  entry: Placed,
  snapshot: { slug: string; facts: unknown },
): Promise<string> {
  if (entry.originalId) return entry.path
  const path = await wantedPath(tx, entry, snapshot)
  if (isReserved(entry.kind, path)) throw new InvalidInput({ slug: ["content.slugReserved"] })
  return path
}

async function wantedPath(
  tx: Tx,
  { id, kind }: Placed,
  snapshot: { slug: string; facts: unknown },
): Promise<string> {
  if (kind !== "PAGE") return pathOf(kind, snapshot.slug, null)
  const { parentId } = readFacts("PAGE", snapshot.facts)
  const parent = parentId
    ? await tx.entry.findUnique({
        where: { id: parentId },
        select: { kind: true, originalId: true, path: true, status: true },
      })
    : null
  if (
    parentId &&
    (parent?.kind !== "PAGE" ||
      parent.originalId ||
      parent.status === "TRASHED" ||
      (await standsBelow(tx, parentId, id)))
  ) {
    throw new InvalidInput({ parentId: ["content.parentRefused"] })
  }
  return pathOf(kind, snapshot.slug, parent?.path ?? null)
}

/** Copies the facts of a snapshot to the table of its kind. What lacks its dates has no row there yet, a twin none at all. */
export async function writeFacts(
  tx: Tx,
  { id, kind, originalId }: Omit<Placed, "path">,
  snapshot: Snapshot,
): Promise<void> {
  if (originalId) return
  await writeAbout(tx, id, snapshot.about ?? nothingAbout)
  if (kind === "NEWS") {
    const facts = readFacts("NEWS", snapshot.facts)
    await putForward(tx, id, facts)
    await tx.news.upsert({ where: { entryId: id }, create: { entryId: id, ...facts }, update: facts })
  } else if (kind === "PAGE") {
    const facts = readFacts("PAGE", snapshot.facts)
    const { position: _, ...placed } = facts
    // The order is the tree's: a new page stands last, and publishing leaves it where it is.
    const position = facts.position || (await tx.page.count({ where: { parentId: facts.parentId } }))
    await tx.page.upsert({
      where: { entryId: id },
      create: { entryId: id, ...placed, position },
      update: placed,
    })
  } else if (kind === "EVENT") {
    const { startsAt, endsAt, ...facts } = readFacts("EVENT", snapshot.facts)
    if (!startsAt || !endsAt) return
    const all = { ...facts, startsAt, endsAt }
    await tx.event.upsert({ where: { entryId: id }, create: { entryId: id, ...all }, update: all })
  } else if (kind === "OPEN_CALL") {
    const { opensAt, deadlineAt, answerByOn, ...facts } = readFacts("OPEN_CALL", snapshot.facts)
    if (!opensAt || !deadlineAt) return
    const all = { ...facts, opensAt, deadlineAt, answerByOn: answerByOn ? new Date(answerByOn) : null }
    await tx.openCall.upsert({ where: { entryId: id }, create: { entryId: id, ...all }, update: all })
  } else {
    const { editionId, ...facts } = readFacts("SURVEY", snapshot.facts)
    const { count } = await tx.surveyPage.updateMany({ where: { entryId: id }, data: facts })
    if (count === 0 && editionId) await tx.surveyPage.create({ data: { entryId: id, editionId, ...facts } })
  }
}

/**
 * Gives a story the place on the front page that its facts ask for, when they ask for another than before: what was
 * put in order in the front page's own room since stays as it was.
 */
async function putForward(
  tx: Tx,
  entryId: string,
  { frontPlace, frontUntilAt }: { frontPlace: number | null; frontUntilAt: Date | null },
): Promise<void> {
  const asked = await tx.news.findUnique({
    where: { entryId },
    select: { frontPlace: true, frontUntilAt: true },
  })
  const isAsNow =
    (asked?.frontPlace ?? null) === frontPlace && asked?.frontUntilAt?.getTime() === frontUntilAt?.getTime()
  if (isAsNow) return
  await tx.frontPlace.deleteMany({ where: { entryId } })
  if (frontPlace === null) return
  await tx.frontPlace.updateMany({
    where: { position: { gte: frontPlace } },
    data: { position: { increment: 1 } },
  })
  await tx.frontPlace.create({
    data: { entryId, position: frontPlace, untilAt: frontUntilAt },
    select: { entryId: true },
  })
}

/**
 * Takes its twin and what stands below an entry along to its new path, and leaves a redirect wherever the public has been.
 * Chains are collapsed: what led to the old path leads to the new one.
 * @throws InvalidInput when something stands at one of the new paths
 */
export async function moveAlong(tx: Tx, entry: Moved, from: string, to: string): Promise<void> {
  if (entry.publishedAt) await redirect(tx, entry, from, to)
  await takeTwinAlong(tx, entry.id, to)
  const below = await tx.page.findMany({
    where: { parentId: entry.id, entry: { status: { not: "TRASHED" } } },
    select: {
      entry: { select: { id: true, locale: true, slug: true, path: true, version: true, publishedAt: true } },
    },
  })
  for (const { entry: child } of below) {
    const path = pathOf("PAGE", child.slug, to)
    if (path === child.path) continue
    await changeEntry(tx, child, { path })
    await moveAlong(tx, child, child.path, path)
  }
}

interface Moved {
  id: string
  locale: string
  publishedAt: Date | null
}

async function redirect(tx: Tx, { id, locale }: Moved, from: string, to: string): Promise<void> {
  // Something lives at the new path now: nothing may lead away from it.
  await tx.redirect.deleteMany({ where: { locale, fromPath: to } })
  await tx.redirect.updateMany({ where: { locale, toPath: from }, data: { toPath: to } })
  await tx.redirect.upsert({
    where: { locale_fromPath: { locale, fromPath: from } },
    create: { locale, fromPath: from, toPath: to, entryId: id },
    update: { toPath: to, entryId: id },
    select: { id: true },
  })
}

async function standsBelow(tx: Tx, candidate: string, id: string): Promise<boolean> {
  for (let at: string | null = candidate; at; ) {
    if (at === id) return true
    const page: { parentId: string | null } | null = await tx.page.findUnique({
      where: { entryId: at },
      select: { parentId: true },
    })
    at = page?.parentId ?? null
  }
  return false
}
