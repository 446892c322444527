import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { asUse, type Use } from "../rules/references.ts"
import { rowKey, type WrittenReference, writtenReferences } from "../written-references.ts"

export interface Difference {
  /** Whose row it is. */
  readonly entryId: string
  /** "missing": a text uses it and no row says so. "extra": a row says so and no text uses it, or twice. */
  readonly is: "missing" | "extra"
  readonly state: string
  readonly use: Use
}

/** Where the rows of what entries use say something else than their texts do; none when all is well. @throws NotAllowed */
export async function referenceDifferences(actor: Actor): Promise<Difference[]> {
  demand(actor, "content.readDraft")
  const found: Difference[] = []
  for await (const { id, uses } of writtenReferences(db)) {
    const rows = await db.reference.findMany({
      where: { fromId: id },
      select: {
        fromId: true,
        state: true,
        place: true,
        assetId: true,
        toEntryId: true,
        editionId: true,
        organisationId: true,
      },
    })
    found.push(
      ...differences(
        uses,
        rows.map(({ fromId, state, ...row }) => ({ fromId, state, use: asUse(row) })),
      ),
    )
  }
  return found
}

function differences(written: readonly WrittenReference[], kept: readonly WrittenReference[]): Difference[] {
  const open = new Map(written.map((reference) => [rowKey(reference), reference]))
  const extra = kept.filter((reference) => !open.delete(rowKey(reference)))
  return [
    ...[...open.values()].map((reference) => told("missing", reference)),
    ...extra.map((reference) => told("extra", reference)),
  ]
}

function told(is: Difference["is"], { fromId, state, use }: WrittenReference): Difference {
  return { entryId: fromId, is, state, use }
}
