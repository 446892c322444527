import { newestStanding } from "#domain/surveys/rules/release-state.ts"

interface Told {
  readonly number: number
  readonly publishedAt: Date
  readonly retracted: object | null
}

/** What an editor is told of a survey's figures in a text, as a key below `survey-releases.block` with its values. */
export interface FigureNews {
  readonly code: "newer" | "retracted"
  readonly values: Record<string, number>
}

/**
 * Whether the figures that a text shows were replaced, or taken back; null when there is nothing to tell. `fixed`: the
 * number of the release that the text holds fast to; null when it shows the newest.
 */
export function figureNews(releases: readonly Told[], fixed: number | null): FigureNews | null {
  const newest = newestStanding(releases)?.number
  const shown = fixed === null ? newest : fixed
  const last = releases.find(({ number }) => number === fixed) ?? releases[0]
  if (last?.retracted && (fixed === null ? newest === undefined : last.number === fixed)) {
    return { code: "retracted", values: { number: last.number } }
  }
  if (fixed === null || !newest || !shown || newest <= shown) return null
  return { code: "newer", values: { number: shown, newest } }
}

/** The newest release that stands, when it replaced another one after this instant; null otherwise. */
export function replacedSince(releases: readonly Told[], at: Date): number | null {
  const newest = newestStanding(releases)
  return newest && newest.number > 1 && newest.publishedAt > at ? newest.number : null
}
