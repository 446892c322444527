import { normalForm } from "./normal-form.ts"
import { type DecimalMark, decimalMarkOf, numberIn } from "./number-in-cell.ts"

export interface IndicatorInFile {
  readonly key: string
  readonly label: string
  readonly labelEn: string
  readonly kind: "CATEGORY" | "NUMBER"
  readonly categories: readonly CategoryInFile[]
  /** Of a NUMBER: how many of something there are, so whole and more than none. */
  readonly isCount?: boolean
  /** The value by which the series' files say "has not answered"; it is no category. */
  readonly noResponseCode?: string | undefined
}

export interface CategoryInFile {
  readonly code: string
  readonly label: string
  readonly labelEn: string
}

export type StatusInFile =
  | "FINAL"
  | "PROVISIONAL"
  | "NO_RESPONSE"
  | "DECLINED"
  | "NOT_ASKED"
  | "NOT_APPLICABLE"
  | "UNAVAILABLE"

/** What a row says of its municipality. Category and number are null exactly when the status is a missing kind. */
export interface ReadObservation {
  readonly status: StatusInFile
  /** Code of the category; null for a NUMBER too. */
  readonly category: string | null
  readonly number: number | null
}

/** Keys of messages/. */
export type ObservationFault =
  | "surveys.file.formula"
  | "surveys.file.notANumber"
  | "surveys.file.ambiguousNumber"
  | "survey-compare.file.notACount"
  | "surveys.file.outsideCategories"
  | "surveys.file.unknownStatus"
  | "surveys.file.valueAndMissingStatus"
  | "surveys.file.valueMissing"

export type ObservationCells =
  | { readonly readable: true; readonly observation: ReadObservation }
  | { readonly readable: false; readonly faults: readonly CellFault[] }

export interface CellFault {
  readonly code: ObservationFault
  readonly cell: string
}

type Value =
  | { readonly kind: "value"; readonly category: string | null; readonly number: number | null }
  | { readonly kind: "blank" | "noResponse" }
  | { readonly kind: "fault"; readonly code: ObservationFault }

type Status =
  | { readonly kind: "status"; readonly status: StatusInFile | null }
  | { readonly kind: "fault"; readonly code: ObservationFault }

const statusWords: Readonly<Record<StatusInFile, readonly string[]>> = {
  FINAL: ["endelig", "final"],
  PROVISIONAL: ["foreløbig", "provisional"],
  NO_RESPONSE: ["ikke besvaret", "no response"],
  DECLINED: ["afslået", "declined"],
  NOT_ASKED: ["ikke spurgt", "not asked"],
  NOT_APPLICABLE: ["ikke relevant", "not applicable"],
  UNAVAILABLE: ["ikke i vores kopi", "unavailable"],
}

/** In normal form the names of the statuses are among their English words. */
const statuses = new Map(
  (Object.keys(statusWords) as StatusInFile[]).flatMap((status) =>
    statusWords[status].map((word) => [normalForm(word), status] as const),
  ),
)

/**
 * Makes the reader of an indicator's cells: the value and the status of one row, together one observation.
 * `column` is every value of the file, from which it learns whether 1.234 is a thousand or one and a bit.
 */
export function observationReader(indicator: IndicatorInFile, column: Iterable<string>) {
  const valueIn = valueReader(indicator, column)

  return (valueCell: string, statusCell: string): ObservationCells => {
    const value = valueIn(valueCell)
    const status = statusIn(statusCell)
    const faults = [
      ...(value.kind === "fault" ? [{ code: value.code, cell: valueCell }] : []),
      ...(status.kind === "fault" ? [{ code: status.code, cell: statusCell }] : []),
    ]
    if (value.kind === "fault" || status.kind === "fault") return { readable: false, faults }
    const observation = joined(value, status.status)
    return typeof observation === "string"
      ? { readable: false, faults: [{ code: observation, cell: statusCell }] }
      : { readable: true, observation }
  }
}

function valueReader(indicator: IndicatorInFile, column: Iterable<string>): (cell: string) => Value {
  const valueIn =
    indicator.kind === "CATEGORY"
      ? categoryReader(indicator)
      : indicator.isCount
        ? countReader
        : numberReader(decimalMarkOf(column))
  const isNoResponse = noResponseTest(indicator)

  return (cell) => {
    if (cell.trim() === "") return { kind: "blank" }
    if (isNoResponse(cell)) return { kind: "noResponse" }
    const value = valueIn(cell)
    return value.kind === "fault" && isFormula(cell) ? { ...value, code: "surveys.file.formula" } : value
  }
}

function statusIn(cell: string): Status {
  if (cell.trim() === "") return { kind: "status", status: null }
  const status = statuses.get(normalForm(cell))
  if (status) return { kind: "status", status }
  return { kind: "fault", code: isFormula(cell) ? "surveys.file.formula" : "surveys.file.unknownStatus" }
}

/** What a spreadsheet would work out instead of showing. "-0,99" is a number written wrong at most. */
export function isFormula(cell: string): boolean {
  return /^\s*([=@]|[+-].*[^\d\s.,%])/s.test(cell)
}

/** Value and status as one observation, or why they cannot both be true. */
function joined(
  value: Exclude<Value, { kind: "fault" }>,
  status: StatusInFile | null,
): ReadObservation | ObservationFault {
  const isMissing = status !== null && status !== "FINAL" && status !== "PROVISIONAL"
  if (value.kind === "value") {
    if (isMissing) return "surveys.file.valueAndMissingStatus"
    return { status: status ?? "FINAL", category: value.category, number: value.number }
  }
  if (value.kind === "noResponse") {
    // A file that is provisional throughout says so of those who have not answered, too.
    if (isMissing && status !== "NO_RESPONSE") return "surveys.file.valueAndMissingStatus"
    return { status: "NO_RESPONSE", category: null, number: null }
  }
  return isMissing ? { status, category: null, number: null } : "surveys.file.valueMissing"
}

function noResponseTest({ noResponseCode }: IndicatorInFile): (cell: string) => boolean {
  if (noResponseCode === undefined) return () => false
  const said = numberOfCode(noResponseCode)
  return (cell) => cell.trim() === noResponseCode || (said !== null && readings(cell).has(said))
}

function numberReader(mark: DecimalMark | null): (cell: string) => Value {
  return (cell) => {
    const [number, ...others] = readings(cell, mark ?? undefined)
    if (number === undefined) return { kind: "fault", code: "surveys.file.notANumber" }
    if (others.length > 0) return { kind: "fault", code: "surveys.file.ambiguousNumber" }
    return { kind: "value", category: null, number }
  }
}

const mostCounted = 1_000_000_000

/** A count is whole, so the marks in it part thousands: 58.226 is no decimal, and 20.000 is not twenty. */
function countReader(cell: string): Value {
  const counts = [...readings(cell)].filter((one) => Number.isInteger(one) && one > 0 && one <= mostCounted)
  if (counts.length === 0) return { kind: "fault", code: "survey-compare.file.notACount" }
  return { kind: "value", category: null, number: Math.max(...counts) }
}

/** A category is written as its code, as its label in either language, or as the number that its code is. */
function categoryReader({ categories }: IndicatorInFile): (cell: string) => Value {
  const codes = new Map(categories.map(({ code }) => [code, code]))
  const labels = new Map<string, Set<string>>()
  const numbers = new Map<number, Set<string>>()
  for (const { code, label, labelEn } of categories) {
    const number = numberOfCode(code)
    if (number !== null) added(numbers, number, code)
    for (const one of [label, labelEn]) if (one.trim() !== "") added(labels, plainLabel(one), code)
  }
  return (cell) => {
    const category =
      codes.get(cell.trim()) ??
      only(labels.get(plainLabel(cell))) ??
      only(new Set([...readings(cell)].flatMap((number) => [...(numbers.get(number) ?? [])])))
    return category === undefined
      ? { kind: "fault", code: "surveys.file.outsideCategories" }
      : { kind: "value", category, number: null }
  }
}

/** Gentler than the normal form, in which "+1 %" and "-1 %" would be the same. */
function plainLabel(label: string): string {
  return label
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2010-\u2014\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
}

/** What a cell says as a number: with the mark given, or with either. */
function readings(cell: string, mark?: DecimalMark): Set<number> {
  const marks: DecimalMark[] = mark ? [mark] : [",", "."]
  return new Set(marks.map((one) => numberIn(cell, one)).filter((number) => number !== null))
}

/** Codes are written by programs, with a point. */
function numberOfCode(code: string): number | null {
  return numberIn(code, ".") ?? numberIn(code, ",")
}

function added<Key>(into: Map<Key, Set<string>>, key: Key, code: string): void {
  into.set(key, (into.get(key) ?? new Set()).add(code))
}

function only(codes: ReadonlySet<string> | undefined): string | undefined {
  return codes?.size === 1 ? [...codes][0] : undefined
}
