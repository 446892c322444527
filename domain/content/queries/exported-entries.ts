import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { type Body, blocksOf } from "../rules/body.ts"
import { linksIn } from "../rules/links.ts"
import { statusAt } from "../rules/states.ts"
import { asTold, readSnapshot, type Snapshot, snapshotSelect } from "../working-copy.ts"

/** One text of an entry, with its number. */
export interface ExportedText extends Snapshot {
  readonly version: number
  /** When it was written, ISO. */
  readonly writtenAt: string
}

/** An entry of any state as it is exported; instants as ISO text. */
export interface ExportedEntry {
  readonly id: string
  readonly kind: EntryKind
  readonly locale: string
  readonly originalId: string | null
  readonly status: EntryStatus
  readonly version: number
  readonly path: string
  readonly category: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly publishedAt: string | null
  readonly publishAt: string | null
  readonly unpublishAt: string | null
  readonly trashedAt: string | null
  /** The newest text, the one the public sees or saw last, and the one that goes out at `publishAt`. */
  readonly working: ExportedText | null
  readonly live: ExportedText | null
  readonly scheduled: ExportedText | null
}

/** How many entries are read at a time: some hundred kB of text. */
const batch = 100

/**
 * The next entries after an id, in the order of ids, so that an original comes before its twin; none after the last.
 * `paths`: where the entries stand that their texts name. What the actor may not see is not among either.
 * @throws NotAllowed
 */
export async function exportedEntries(
  actor: Actor,
  { after }: { after: string | null },
): Promise<{ entries: ExportedEntry[]; paths: ReadonlyMap<string, string> }> {
  demand(actor, "content.export")
  const kind = { in: readableKinds(actor) }
  const text = { select: { version: true, createdAt: true, ...snapshotSelect } }
  const rows = await db.entry.findMany({
    where: { kind, ...(after === null ? {} : { id: { gt: after } }) },
    select: {
      id: true,
      kind: true,
      locale: true,
      originalId: true,
      status: true,
      version: true,
      slug: true,
      path: true,
      createdAt: true,
      updatedAt: true,
      publishedAt: true,
      publishAt: true,
      unpublishAt: true,
      trashedAt: true,
      news: { select: { category: { select: { label: true } } } },
      working: text,
      live: text,
      scheduled: text,
    },
    orderBy: { id: "asc" },
    take: batch,
  })
  const at = now()
  const entries = rows.map(({ slug, news, working, live, scheduled, ...entry }): ExportedEntry => {
    const told = (stored: typeof working) =>
      stored && exportedText({ originalId: entry.originalId, slug }, stored)
    return {
      ...entry,
      status: statusAt(entry, at),
      category: news?.category?.label ?? null,
      createdAt: entry.createdAt.toISOString(),
      updatedAt: entry.updatedAt.toISOString(),
      publishedAt: entry.publishedAt?.toISOString() ?? null,
      publishAt: entry.publishAt?.toISOString() ?? null,
      unpublishAt: entry.unpublishAt?.toISOString() ?? null,
      trashedAt: entry.trashedAt?.toISOString() ?? null,
      working: told(working),
      live: told(live),
      scheduled: told(scheduled),
    }
  })
  const named = await db.entry.findMany({
    where: { kind, id: { in: [...new Set(entries.flatMap(entriesNamed))] } },
    select: { id: true, path: true },
  })
  return { entries, paths: new Map(named.map(({ id, path }) => [id, path])) }
}

type Stored = Parameters<typeof readSnapshot>[0] & { version: number; createdAt: Date }

function exportedText(entry: { originalId: string | null; slug: string }, stored: Stored): ExportedText {
  const { version, createdAt, ...snapshot } = stored
  return { version, writtenAt: createdAt.toISOString(), ...asTold(entry, readSnapshot(snapshot)) }
}

function entriesNamed({ working, live, scheduled }: ExportedEntry): string[] {
  return [working, live, scheduled].flatMap((text) => (text ? entriesIn(text.body) : []))
}

function entriesIn(body: Body): string[] {
  return blocksOf(body).flatMap((block) => [
    ...(block.type === "eventCard" || block.type === "callCard" || block.type === "surveyFigure"
      ? [block.attrs.entryId]
      : []),
    ...linksIn(block).flatMap(({ entryId }) => entryId ?? []),
  ])
}
