/** Where it is told how the maps were made. */
export const aboutMapPath = "/undersoegelser/om-kortet"

/** What a reader chose of a survey; null is what comes first. */
export interface Chosen {
  readonly indicator: string | null
  readonly release: number | null
  readonly boundaries: boolean
  /** Numbers divided by the inhabitants. */
  readonly isDivided?: boolean
}

/** The address of an edition's page, or of one of its files, with what was chosen. */
export function surveyAddress(path: string, { indicator, release, boundaries, isDivided }: Chosen): string {
  const query = new URLSearchParams()
  if (indicator) query.set("indikator", indicator)
  if (boundaries) query.set("kort", "graenser")
  if (isDivided) query.set("pr", "indbygger")
  if (release) query.set("udgivelse", String(release))
  return query.size > 0 ? `${path}?${query}` : path
}

/** The address where two editions are compared: below one of them, with the year of the other. */
export function comparisonAddress(path: string, year: number | null, indicator: string | null): string {
  const query = new URLSearchParams()
  if (indicator) query.set("indikator", indicator)
  if (year) query.set("med", String(year))
  return `${path}/sammenlign${query.size > 0 ? `?${query}` : ""}`
}
