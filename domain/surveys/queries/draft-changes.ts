import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { answeredIn, type Figure, figuresOf } from "../figures.ts"
import { isMissing } from "../rules/classes.ts"
import { standingReleases } from "../standing-releases.ts"

export interface DraftChanges {
  /** Number of the release that readers see now; null while there is none. */
  readonly last: number | null
  /** In the order of the page; a question without figures in the draft is left out. */
  readonly questions: readonly {
    readonly versionId: string
    readonly label: string
    readonly answered: number
    readonly asked: number
    /** Municipalities whose answer differs from what readers see now; null where they see none. */
    readonly changed: number | null
  }[]
}

/** What publishing a draft would change for readers. @throws NotAllowed, NotFound */
export async function draftChanges(actor: Actor, releaseId: string): Promise<DraftChanges> {
  demand(actor, "surveys.write")
  const draft = await db.release.findFirst({
    where: { id: releaseId, publishedAt: null },
    select: {
      editionId: true,
      edition: {
        select: {
          indicators: {
            select: { version: { select: { id: true, label: true } } },
            orderBy: { position: "asc" },
          },
        },
      },
    },
  })
  if (!draft) throw new NotFound("release")
  const last = await db.release.findFirst({
    where: { editionId: draft.editionId, ...standingReleases },
    select: { id: true, number: true },
    orderBy: { number: "desc" },
  })
  const [told, before] = await Promise.all([
    answeredIn(db, releaseId),
    last ? answeredIn(db, last.id) : new Set<string>(),
  ])
  const questions = await Promise.all(
    draft.edition.indicators
      .filter(({ version }) => told.has(version.id))
      .map(async ({ version: { id, label } }) => {
        const figures = await figuresOf(db, releaseId, id)
        const stood = last && before.has(id) ? await figuresOf(db, last.id, id) : null
        return {
          versionId: id,
          label,
          answered: figures.filter(({ status }) => !isMissing(status)).length,
          asked: figures.length,
          changed: stood ? differences(figures, stood) : null,
        }
      }),
  )
  return { last: last?.number ?? null, questions }
}

/** Both are of the same 98, in the same order. */
function differences(figures: readonly Figure[], stood: readonly Figure[]): number {
  const said = ({ status, category, value, answeredBy }: Figure) =>
    [status, category, value, answeredBy].join()
  return figures.filter((figure, place) => {
    const other = stood[place]
    return !other || said(figure) !== said(other)
  }).length
}
