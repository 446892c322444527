import {
  type Delimited,
  type DelimitedFault,
  type DelimitedReason,
  type Row,
  readDelimited,
} from "#platform/input/delimited.ts"
import {
  type FoundMunicipality,
  type MunicipalityFinder,
  type MunicipalityRegister,
  municipalityFinder,
} from "./municipality-in-file.ts"
import { normalForm } from "./normal-form.ts"
import {
  type CellFault,
  type IndicatorInFile,
  isFormula,
  observationReader,
  type ReadObservation,
} from "./observation-in-file.ts"

export interface ObservationInFile extends ReadObservation {
  readonly line: number
  /** Code of the municipality. */
  readonly municipality: string
}

/** What is wrong, as a key of messages/ with its values; `line` is null when the file as a whole is meant. */
export interface FileError {
  readonly line: number | null
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

export interface ObservationsFile {
  /** One error refuses the whole file; there are no observations then. */
  readonly accepted: boolean
  /** Rows with anything in them, the heading not counted. */
  readonly rows: number
  readonly observations: readonly ObservationInFile[]
  /** What stands for a municipality and is none, as written; at most 200. */
  readonly unknown: readonly string[]
  /** Codes of the municipalities without a row. None are named when the rows could not be read. */
  readonly missing: readonly string[]
  /** Codes of the municipalities with several rows. */
  readonly double: readonly string[]
  /** Headings of the columns that are not read. */
  readonly ignored: readonly string[]
  /** What the file calls its columns; none when it could not be read. */
  readonly headings: readonly string[]
  /** Which of them were read as what. */
  readonly read: Readonly<Partial<Record<Column, string>>>
  /** Of a workbook: which of its sheets was read, and which were not. */
  readonly sheet?: { readonly title: string; readonly others: readonly string[] }
  /** By line; at most 200. */
  readonly errors: readonly FileError[]
  /** How many errors were left out. */
  readonly moreErrors: number
}

const mostErrors = 200
const mostCharacters = 60

const codeOfReason: Record<DelimitedReason, string> = {
  empty: "surveys.file.empty",
  spreadsheet: "surveys.file.spreadsheet",
  binary: "surveys.file.binary",
  tooLarge: "surveys.file.tooLarge",
  tooManyRows: "surveys.file.tooManyRows",
  quotes: "surveys.file.quotes",
  ragged: "surveys.file.ragged",
  locked: "survey-releases.file.locked",
  brokenSheet: "survey-releases.file.brokenSheet",
  unpacksTooLarge: "survey-releases.file.unpacksTooLarge",
  merged: "survey-releases.file.merged",
}

/**
 * Reads a file with the observations of one indicator: at most one row for each municipality.
 * All or nothing: whatever is unknown, double, contradictory or outside the categories refuses the file, with its line.
 * Never throws, whatever the bytes.
 */
export function readObservations(
  bytes: Uint8Array,
  indicator: IndicatorInFile,
  register: MunicipalityRegister,
): ObservationsFile {
  return observationsIn(readDelimited(bytes), indicator, register)
}

/** Headings by what they hold: chosen by hand for this file, or for an earlier one of the series. */
export interface ColumnChoice {
  readonly chosen?: Readonly<Partial<Record<Column, string>>>
  readonly remembered?: Readonly<Partial<Record<Column, string>>>
}

/** The same of a file that was opened already, a workbook too. */
export function observationsIn(
  file: Delimited,
  indicator: IndicatorInFile,
  register: MunicipalityRegister,
  choice: ColumnChoice = {},
): ObservationsFile {
  if (!file.readable) return unread(file.faults.map(errorOfFault), 0)
  const columns = columnsOf(file.heading, indicator, choice)
  const { cells } = file.heading
  const told = {
    headings: cells.map(shown).filter((one) => one !== ""),
    read: Object.fromEntries(
      Object.entries(columns.places).map(([column, place]) => [column, shown(cells[place] ?? "")]),
    ),
    ...(file.sheet ? { sheet: file.sheet } : {}),
  }
  if (columns.errors.length > 0) return { ...unread(columns.errors, file.rows.length), ...told }
  if (file.rows.length === 0) return { ...unread([error(null, "surveys.file.noRows")], 0), ...told }
  return { ...readRows(file.rows, columns, indicator, register), ...told }
}

function unread(errors: readonly FileError[], rows: number): ObservationsFile {
  const nothing = {
    observations: [],
    unknown: [],
    missing: [],
    double: [],
    ignored: [],
    headings: [],
    read: {},
  }
  return { accepted: false, rows, ...nothing, ...capped(errors) }
}

function errorOfFault({ reason, line, values }: DelimitedFault): FileError {
  return error(line, codeOfReason[reason], values)
}

function error(line: number | null, code: string, values: FileError["values"] = {}): FileError {
  return { line, code, values }
}

function capped(errors: readonly FileError[]): Pick<ObservationsFile, "errors" | "moreErrors"> {
  return { errors: errors.slice(0, mostErrors), moreErrors: Math.max(0, errors.length - mostErrors) }
}

export type Column = "code" | "name" | "value" | "status"

interface Columns {
  readonly places: Readonly<Partial<Record<Column, number>>>
  readonly ignored: readonly string[]
  readonly errors: readonly FileError[]
}

function columnsOf(
  { line, cells }: Row,
  indicator: IndicatorInFile,
  { chosen = {}, remembered = {} }: ColumnChoice,
): Columns {
  const columns = columnNames(indicator)
  const places: Partial<Record<Column, number>> = {}
  const ignored: string[] = []
  const errors: FileError[] = []
  const taken = new Set<number>()
  for (const [column, heading] of Object.entries(chosen) as [Column, string][]) {
    if (!heading) continue
    const place = cells.findIndex((cell) => shown(cell) === shown(heading))
    if (place === -1) errors.push(error(line, "survey-releases.file.columnGone", { heading: shown(heading) }))
    else if (taken.has(place)) {
      errors.push(error(line, "survey-releases.file.columnChosenTwice", { heading: shown(heading) }))
    } else {
      places[column] = place
      taken.add(place)
    }
  }
  cells.forEach((heading, place) => {
    if (taken.has(place)) return
    const named = columns.get(normalForm(heading))
    // What was chosen by hand stands in the place of what its name says.
    const column = named && chosen[named] ? undefined : named
    const first = column && places[column]
    if (first !== undefined) {
      const values = { first: shown(cells[first] ?? ""), second: shown(heading) }
      errors.push(error(line, "surveys.file.columnTwice", values))
    } else if (column) places[column] = place
    else if (heading.trim() !== "") ignored.push(shown(heading))
  })
  for (const [column, heading] of Object.entries(remembered) as [Column, string][]) {
    const place = cells.findIndex((cell) => heading !== "" && shown(cell) === heading)
    if (place !== -1 && places[column] === undefined && !Object.values(places).includes(place)) {
      places[column] = place
      const left = ignored.indexOf(heading)
      if (left !== -1) ignored.splice(left, 1)
    }
  }
  if (places.code === undefined && places.name === undefined) {
    errors.push(error(line, "surveys.file.municipalityColumnMissing"))
  }
  if (places.value === undefined) {
    const { key, label } = indicator
    errors.push(error(line, "surveys.file.indicatorColumnMissing", { key, label }))
  }
  return { places, ignored, errors }
}

/** The headings in normal form. An indicator cannot take the words of the other columns. */
function columnNames({ key, label, labelEn }: IndicatorInFile): Map<string, Column> {
  const own = [key, label, labelEn].map(normalForm).filter((name) => name !== "")
  return new Map<string, Column>([
    ...own.map((name) => [name, "value"] as const),
    ["kode", "code"],
    ["code", "code"],
    ["kommune", "name"],
    ["municipality", "name"],
    ["status", "status"],
  ])
}

function readRows(
  rows: readonly Row[],
  { places, ignored }: Columns,
  indicator: IndicatorInFile,
  register: MunicipalityRegister,
): Omit<ObservationsFile, "headings" | "read"> {
  const cell = (row: Row, column: Column) => row.cells[places[column] ?? -1] ?? ""
  const finder = municipalityFinder(register)
  const observationOf = observationReader(
    indicator,
    rows.map((row) => cell(row, "value")),
  )
  const lineOf = new Map<string, number>()
  const seen = new Set<string>()
  const [unknown, double] = [new Set<string>(), new Set<string>()]
  const observations: ObservationInFile[] = []
  const errors: FileError[] = []

  for (const row of rows) {
    const where = municipalityOf(cell(row, "code"), cell(row, "name"), finder)
    for (const code of where.mentioned) seen.add(code)
    if (where.unknown) unknown.add(shown(where.unknown))
    if (where.fault) errors.push({ line: row.line, ...where.fault })
    const first = where.municipality && lineOf.get(where.municipality.code)
    if (where.municipality && first) {
      double.add(where.municipality.code)
      errors.push(error(row.line, "surveys.file.double", { name: where.municipality.name, first }))
    } else if (where.municipality) lineOf.set(where.municipality.code, row.line)
    const what = observationOf(cell(row, "value"), cell(row, "status"))
    if (!what.readable) {
      errors.push(...what.faults.map((fault) => error(row.line, fault.code, valuesOf(fault, indicator))))
    } else if (where.municipality) {
      observations.push({ line: row.line, municipality: where.municipality.code, ...what.observation })
    }
  }
  const accepted = errors.length === 0
  return {
    accepted,
    rows: rows.length,
    observations: accepted ? observations : [],
    unknown: [...unknown].slice(0, mostErrors),
    missing: register.municipalities.map(({ code }) => code).filter((code) => !seen.has(code)),
    double: [...double],
    ignored,
    ...capped(errors),
  }
}

interface Where {
  readonly municipality?: { readonly code: string; readonly name: string }
  /** Codes of all that the row names; two when they disagree. */
  readonly mentioned: readonly string[]
  readonly unknown?: string
  readonly fault?: Omit<FileError, "line">
}

/** Either cell is enough; when both are there, they must mean the same municipality. */
function municipalityOf(codeCell: string, nameCell: string, finder: MunicipalityFinder): Where {
  const named = [
    { written: codeCell, found: finder.byCode(codeCell) },
    { written: nameCell, found: finder.byName(nameCell) },
  ].filter(({ written }) => written.trim() !== "")
  const known = named.flatMap(({ found }) => (found.kind === "municipality" ? [found] : []))
  const mentioned = known.map(({ code }) => code)
  const stranger = named.find(({ found }) => found.kind !== "municipality")
  if (stranger) {
    return { mentioned, unknown: stranger.written, fault: faultOf(stranger.written, stranger.found, finder) }
  }
  const [first, second] = known
  if (!first) return { mentioned, fault: { code: "surveys.file.municipalityMissing", values: {} } }
  if (second && second.code !== first.code) {
    const values = { code: shown(codeCell), meant: first.name, name: shown(nameCell) }
    return { mentioned, fault: { code: "surveys.file.disagree", values } }
  }
  return { mentioned, municipality: first }
}

function faultOf(
  written: string,
  found: FoundMunicipality,
  finder: MunicipalityFinder,
): Omit<FileError, "line"> {
  if (found.kind === "former") {
    const successors = found.successors.join(", ")
    return { code: "surveys.file.formerMunicipality", values: { name: found.name, successors } }
  }
  const meant = found.kind === "unknown" && !isFormula(written) ? finder.nearest(written) : null
  if (meant) {
    return { code: "survey-releases.file.didYouMean", values: { cell: shown(written), name: meant } }
  }
  if (found.kind === "none") return { code: "surveys.file.notMunicipality", values: { name: found.name } }
  const code = isFormula(written) ? "surveys.file.formula" : "surveys.file.unknownMunicipality"
  return { code, values: { cell: shown(written) } }
}

function valuesOf({ cell }: CellFault, { categories }: IndicatorInFile): FileError["values"] {
  return { cell: shown(cell), codes: shown(categories.map(({ code }) => code).join(", ")) }
}

/** A cell as a message shows it: on one line, and not longer than one reads. */
function shown(cell: string): string {
  const line = cell
    .slice(0, 1000)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters).toWellFormed().trimEnd()}…` : line
}
