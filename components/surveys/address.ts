/** Where it is told how the maps were made. */
export const aboutMapPath = "/undersoegelser/om-kortet"

/** Every survey's figures, for machines (DCAT). */
export const cataloguePath = "/undersoegelser/katalog.jsonld"

/** What a reader chose of a survey; null is what comes first. */
export interface Chosen {
  readonly indicator: string | null
  readonly release: number | null
  readonly boundaries: boolean
  /** Our own boundaries, where there are official ones. */
  readonly generalised?: boolean
  /** Each class by a pattern as well as by its colour. */
  readonly patterns?: boolean
  /** Code of the municipality that is marked. */
  readonly municipality?: string | null
  /** Numbers divided by the inhabitants. */
  readonly isDivided?: boolean
}

/**
 * The address of an edition's page, or of one of its files, with what was chosen. That of a release answers for ever;
 * without one it is that of the newest.
 */
export function surveyAddress(path: string, chosen: Chosen, file = ""): string {
  const { release } = chosen
  const at = [path, ...(release ? ["udgivelse", release] : []), ...(file ? [file] : [])].join("/")
  const query = new URLSearchParams(surveyQuery({ ...chosen, release: null }))
  return query.size > 0 ? `${at}?${query}` : at
}

/** The same as the fields of a form. */
export function surveyQuery(chosen: Chosen): [name: string, value: string][] {
  const { indicator, release, boundaries, generalised, patterns, municipality, isDivided } = chosen
  const asked: [string, string | false | null | undefined][] = [
    ["indikator", indicator],
    ["kommune", municipality],
    ["kort", boundaries && (generalised ? "generaliseret" : "graenser")],
    ["moenster", patterns && "1"],
    ["pr", isDivided && "indbygger"],
    ["udgivelse", release ? String(release) : null],
  ]
  return asked.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
}

/** The address where two editions are compared: below one of them, with the year of the other. */
export function comparisonAddress(path: string, year: number | null, indicator: string | null): string {
  const query = new URLSearchParams()
  if (indicator) query.set("indikator", indicator)
  if (year) query.set("med", String(year))
  return `${path}/sammenlign${query.size > 0 ? `?${query}` : ""}`
}
