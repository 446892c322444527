/** Where it is told how the maps were made. */
export const aboutMapPath = "/undersoegelser/om-kortet"

/** What a reader chose of a survey; null is what comes first. */
export interface Chosen {
  readonly indicator: string | null
  readonly release: number | null
  readonly boundaries: boolean
}

/** The address of an edition's page, or of one of its files, with what was chosen. */
export function surveyAddress(path: string, { indicator, release, boundaries }: Chosen): string {
  const query = new URLSearchParams()
  if (indicator) query.set("indikator", indicator)
  if (boundaries) query.set("kort", "graenser")
  if (release) query.set("udgivelse", String(release))
  return query.size > 0 ? `${path}?${query}` : path
}
