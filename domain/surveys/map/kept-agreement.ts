import { createHash } from "node:crypto"
import figures from "./agreement.json" with { type: "json" }
import type { Agreement } from "./agreement.ts"

/** How well the generalised boundaries agree with the official ones, as it was measured when they were drawn. */
export interface KeptAgreement {
  /** The share of the land that stands in the right municipality, 0 to 1. */
  readonly area: number
  /** Half of the municipalities have at least this share of their land in common on both, 0 to 1. */
  readonly medianOverlap: number
  /** Codes of the municipalities that agree least, the least first. */
  readonly weakest: readonly string[]
  /** A day in Copenhagen. */
  readonly measuredOn: string
  /** SHA-256 of the file of boundaries that was measured. */
  readonly drawn: string
}

export const drawnPath = "domain/surveys/map/boundaries.json"
export const keptPath = "domain/surveys/map/agreement.json"
const mostWeak = 3

/** What the page about the map says of them; the official boundaries themselves are not kept here. */
export const keptAgreement: KeptAgreement = figures

/** The text to keep of a measurement of the boundaries in the file `drawn`. */
export function kept({ area, medianOverlap, municipalities }: Agreement, drawn: Buffer, day: string): string {
  const weakest = municipalities
    .toSorted((one, other) => one.overlap - other.overlap)
    .slice(0, mostWeak)
    .map(({ code }) => code)
  const figures = { area, medianOverlap, weakest, measuredOn: day, drawn: fingerprint(drawn) }
  return `${JSON.stringify(figures satisfies KeptAgreement, null, 2)}\n`
}

export function fingerprint(drawn: Buffer): string {
  return createHash("sha256").update(drawn).digest("hex")
}
