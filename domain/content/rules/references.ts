import { type Block, type Body, blocksOf } from "./body.ts"
import { linksIn } from "./links.ts"

/** Where in a text something is used: a link among the words, a block, the picture at the top, a fact. */
export type Place = "LINK" | "BLOCK" | "HERO" | "FACT"

/** One thing that a text uses; exactly one of the four ids is there. */
export interface Use {
  readonly place: Place
  readonly assetId?: string
  readonly toEntryId?: string
  readonly editionId?: string
  readonly organisationId?: string
}

interface Text {
  body: Body
  heroId: string | null
  facts: Record<string, unknown>
}

/**
 * All that a text uses, each once in each place. Facts are named here alone. Not among them: the page above, which the
 * tree itself keeps.
 */
export function usesOf({ body, heroId, facts }: Text): Use[] {
  const found = new Map<string, Use>()
  const add = (use: Use): void => void found.set(keyOf(use), use)
  for (const block of blocksOf(body)) {
    const use = shownBy(block)
    if (use) add(use)
    for (const { entryId } of linksIn(block)) if (entryId) add({ place: "LINK", toEntryId: entryId })
  }
  if (heroId) add({ place: "HERO", assetId: heroId })
  if (typeof facts.editionId === "string" && facts.editionId)
    add({ place: "FACT", editionId: facts.editionId })
  return [...found.values()]
}

/** A row of the table as a use: what it does not point at is left out. */
export function asUse(row: { place: Place } & Record<(typeof targets)[number], string | null>): Use {
  const kept = targets.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]]))
  return { place: row.place, ...Object.fromEntries(kept) }
}

const targets = ["assetId", "toEntryId", "editionId", "organisationId"] as const

/** The id of what is used. */
export function targetOf({ assetId, toEntryId, editionId, organisationId }: Use): string {
  return assetId ?? toEntryId ?? editionId ?? organisationId ?? ""
}

/** The same for the same thing in the same place. */
export function keyOf({ place, assetId, toEntryId, editionId, organisationId }: Use): string {
  return [place, assetId ?? "", toEntryId ?? "", editionId ?? "", organisationId ?? ""].join(" ")
}

function shownBy(block: Block): Use | null {
  switch (block.type) {
    case "figure":
    case "file":
      return { place: "BLOCK", assetId: block.attrs.assetId }
    case "eventCard":
    case "callCard":
    case "surveyFigure":
      return { place: "BLOCK", toEntryId: block.attrs.entryId }
    case "people":
      return { place: "BLOCK", organisationId: block.attrs.organisationId }
    default:
      return null
  }
}
