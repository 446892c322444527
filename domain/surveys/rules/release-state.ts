/** What a release is at an instant; told from its facts, never stored. */
export type ReleaseState = "draft" | "embargoed" | "published" | "superseded" | "retracted"

export interface ReleaseFacts {
  readonly number: number
  readonly publishedAt: Date | null
  readonly embargoUntil: Date | null
  readonly retractedAt: Date | null
}

/** The state of one release among all of its edition, in any order. */
export function releaseState(release: ReleaseFacts, all: readonly ReleaseFacts[]): ReleaseState {
  if (release.retractedAt) return "retracted"
  if (!release.publishedAt) return release.embargoUntil ? "embargoed" : "draft"
  const isReplaced = all.some(
    ({ number, publishedAt, retractedAt }) =>
      number > release.number && publishedAt !== null && retractedAt === null,
  )
  return isReplaced ? "superseded" : "published"
}

interface Told {
  readonly number: number
  /** Why and when it was taken back; null while it stands. */
  readonly retracted: object | null
}

/** What the page of an edition shows when no release is asked for: the newest that was not taken back. */
export function newestStanding<R extends Told>(releases: readonly R[]): R | undefined {
  return releases
    .filter(({ retracted }) => retracted === null)
    .reduce<R | undefined>((best, one) => (best && best.number > one.number ? best : one), undefined)
}

/** The release that stands in the place of one that is older or was taken back; undefined when none does. */
export function insteadOf<R extends Told>(release: Told, releases: readonly R[]): R | undefined {
  const newest = newestStanding(releases)
  if (!newest || newest.number === release.number) return undefined
  return newest.number > release.number || release.retracted ? newest : undefined
}
