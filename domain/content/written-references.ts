import type { Db } from "#platform/database/client.ts"
import type { EntryStatus, ReferenceState } from "#platform/database/enums.ts"
import { keyOf, targetOf, type Use, usesOf } from "./rules/references.ts"
import { readSnapshot, snapshotSelect } from "./working-copy.ts"

/** A row as the texts of an entry ask for it. */
export interface WrittenReference {
  readonly fromId: string
  readonly state: ReferenceState
  readonly use: Use
}

/** How many entries are read at a time: some hundred kB of text. */
const batch = 200

/**
 * What all entries use, read from their texts as they stand, entry by entry: what the rows of "Reference" must be.
 * Targets that are gone have none. The other half of `noteReferences`, which writes the rows as the texts change.
 */
export async function* writtenReferences(db: Db): AsyncGenerator<{ id: string; uses: WrittenReference[] }> {
  for (let after: string | null = null; ; ) {
    const entries: Texts[] = await db.entry.findMany({
      where: after ? { id: { gt: after } } : {},
      select: textsSelect,
      orderBy: { id: "asc" },
      take: batch,
    })
    yield* await usesThere(db, entries)
    const last = entries.at(-1)
    if (!last) return
    after = last.id
  }
}

/** The same for one. */
export async function writtenReferencesOf(db: Db, entryId: string): Promise<WrittenReference[]> {
  const entries = await db.entry.findMany({ where: { id: entryId }, select: textsSelect })
  return (await usesThere(db, entries)).flatMap(({ uses }) => uses)
}

/** The same for the same row. */
export function rowKey({ fromId, state, use }: WrittenReference): string {
  return `${fromId} ${state} ${keyOf(use)}`
}

const textsSelect = {
  id: true,
  status: true,
  working: { select: snapshotSelect },
  live: { select: snapshotSelect },
  scheduled: { select: snapshotSelect },
} as const

type Stored = Parameters<typeof readSnapshot>[0]

interface Texts {
  id: string
  status: EntryStatus
  working: Stored | null
  live: Stored | null
  scheduled: Stored | null
}

async function usesThere(
  db: Db,
  entries: readonly Texts[],
): Promise<{ id: string; uses: WrittenReference[] }[]> {
  const asked = entries.map((entry) => ({ id: entry.id, uses: usesOfEntry(entry) }))
  const there = await thoseThere(
    db,
    asked.flatMap(({ uses }) => uses.map(({ use }) => use)),
  )
  return asked.map(({ id, uses }) => ({ id, uses: uses.filter(({ use }) => there.has(targetOf(use))) }))
}

/** The draft; what the public sees; and what waits for its time. */
function usesOfEntry({ id, status, working, live, scheduled }: Texts): WrittenReference[] {
  const texts: [ReferenceState, Stored | null][] = [
    ["DRAFT", working],
    ["LIVE", status === "PUBLISHED" ? live : null],
    ["SCHEDULED", scheduled],
  ]
  return texts.flatMap(([state, text]) =>
    text ? usesOf(readSnapshot(text)).map((use) => ({ fromId: id, state, use })) : [],
  )
}

async function thoseThere(db: Db, uses: readonly Use[]): Promise<Set<string>> {
  const among = (ids: (string | undefined)[]) => ({
    where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
    select: { id: true },
  })
  const found = [
    await db.mediaAsset.findMany(among(uses.map(({ assetId }) => assetId))),
    await db.entry.findMany(among(uses.map(({ toEntryId }) => toEntryId))),
    await db.surveyEdition.findMany(among(uses.map(({ editionId }) => editionId))),
    await db.organisation.findMany(among(uses.map(({ organisationId }) => organisationId))),
  ]
  return new Set(found.flat().map(({ id }) => id))
}
