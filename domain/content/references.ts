import { config } from "#platform/config/config.ts"
import type { Tx } from "#platform/database/client.ts"
import type { ReferenceState } from "#platform/database/enums.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { linksOut } from "./rules/links.ts"
import { targetOf, type Use, usesOf } from "./rules/references.ts"
import type { Snapshot } from "./working-copy.ts"

/**
 * What becomes of pictures and files that are gone. `since`: those that the text before used as well are left out, so
 * that a draft whose picture was destroyed can still be saved; others are refused, as all are when nothing is said.
 */
interface Gone {
  gone?: "refused" | "left out"
  since?: Snapshot
}

/**
 * Writes down what a text of an entry uses, in the place of what it used in this state before: with every command that
 * changes the draft, freezes a version for later, or shows one to the public. Called before the entry itself points at
 * the text. What is not there any more has no row.
 * @returns the ids of the pictures and files that are there
 * @throws InvalidInput
 */
export async function noteReferences(
  tx: Tx,
  entryId: string,
  snapshot: Snapshot,
  state: ReferenceState,
  { gone = "refused", since }: Gone = {},
): Promise<string[]> {
  const uses = usesOf(snapshot)
  const there = await lockThose(tx, uses)
  const known = new Set(since ? usesOf(since).map(targetOf) : [])
  const lost = uses.filter((use) => use.assetId && !there.has(use.assetId) && !known.has(use.assetId))
  if (gone === "refused" && lost.length > 0) throw new InvalidInput({ body: ["content.assetMissing"] })
  await forgetReferences(tx, entryId, [state])
  const found = uses.filter((use) => there.has(targetOf(use)))
  await tx.reference.createMany({ data: found.map((use) => ({ ...use, fromId: entryId, state })) })
  await tx.externalLink.createMany({
    data: linksOut(snapshot.body, config().siteUrl).map((url) => ({ fromId: entryId, state, url })),
  })
  return found.flatMap(({ assetId }) => assetId ?? [])
}

/** The text as a row may hold it, which points at no picture at the top that is gone. `there`: those that are not. */
export function withHeroThere(snapshot: Snapshot, there: readonly string[]): Snapshot {
  const { heroId } = snapshot
  return heroId && !there.includes(heroId) ? { ...snapshot, heroId: null } : snapshot
}

/** A text in these states is no more: taken down, taken back, or replaced by another. */
export async function forgetReferences(
  tx: Tx,
  entryId: string,
  states: readonly ReferenceState[],
): Promise<void> {
  const where = { fromId: entryId, state: { in: [...states] } }
  await tx.reference.deleteMany({ where })
  await tx.externalLink.deleteMany({ where })
}

/** What was scheduled is public now. */
export async function goLive(tx: Tx, entryId: string): Promise<void> {
  await forgetReferences(tx, entryId, ["LIVE"])
  const waiting = {
    where: { fromId: entryId, state: "SCHEDULED" as const },
    data: { state: "LIVE" as const },
  }
  await tx.reference.updateMany(waiting)
  await tx.externalLink.updateMany(waiting)
}

/** Those that are there, locked until commit: whoever destroys one now waits, and then finds it in use. */
async function lockThose(tx: Tx, uses: readonly Use[]): Promise<Set<string>> {
  const assets = [...new Set(uses.flatMap(({ assetId }) => assetId ?? []))]
  const entries = [...new Set(uses.flatMap(({ toEntryId }) => toEntryId ?? []))]
  const editions = [...new Set(uses.flatMap(({ editionId }) => editionId ?? []))]
  const organisations = [...new Set(uses.flatMap(({ organisationId }) => organisationId ?? []))]
  const none: { id: string }[] = []
  const found = [
    assets.length === 0
      ? none
      : await tx.$queryRaw<{ id: string }[]>`
          SELECT "id"::text AS "id" FROM "MediaAsset" WHERE "id" = ANY(${assets}::uuid[]) ORDER BY "id" FOR KEY SHARE`,
    entries.length === 0
      ? none
      : await tx.$queryRaw<{ id: string }[]>`
          SELECT "id"::text AS "id" FROM "Entry" WHERE "id" = ANY(${entries}::uuid[]) ORDER BY "id" FOR KEY SHARE`,
    editions.length === 0
      ? none
      : await tx.$queryRaw<{ id: string }[]>`
          SELECT "id"::text AS "id" FROM "SurveyEdition" WHERE "id" = ANY(${editions}::uuid[]) ORDER BY "id" FOR KEY SHARE`,
    organisations.length === 0
      ? none
      : await tx.$queryRaw<{ id: string }[]>`
          SELECT "id"::text AS "id" FROM "Organisation" WHERE "id" = ANY(${organisations}::uuid[]) ORDER BY "id" FOR KEY SHARE`,
  ]
  return new Set(found.flat().map(({ id }) => id))
}
