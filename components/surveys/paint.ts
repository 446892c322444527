import type { Figure, Question } from "#domain/surveys/figures.ts"
import {
  answerKey,
  type Fill,
  fillsOf,
  missingStatuses,
  type NumberClass,
  numberClasses,
} from "#domain/surveys/rules/classes.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** One line of the legend: what it is called, how it looks, and how many there are of it. */
export interface LegendLine {
  /** Code of the category, the number of the class, or the status that says why there is no answer. */
  readonly key: string
  readonly fill: Fill
  /** Stands before the label, set apart: "Model 4". */
  readonly code: string
  readonly label: string
  readonly description: string
  readonly count: number
}

export interface Painted {
  readonly legend: readonly LegendLine[]
  /** For each figure, in their order. */
  readonly figures: readonly PaintedFigure[]
}

export interface PaintedFigure extends Figure {
  readonly fill: Fill
  /** The line of the legend that it belongs to. */
  readonly key: string
  /** What is written in the table and said of the shape: "Model 3: Vi arbejder sammen", "1.250 kr.", "Ikke besvaret". */
  readonly label: string
  /** For scripts: code of the category or the number with a point; null where there is no answer. */
  readonly dataValue: string | null
}

/** Gives every figure its colour and words, and counts the legend from the same figures. */
export function paint(question: Question, figures: readonly Figure[], locale: Locale): Painted {
  const lines = [...answers(question, figures, locale), ...missingLines(question, locale)]
  const bounds = lines.flatMap((line) => line.bounds ?? [])
  const painted = figures.map((figure) => {
    const key = answerKey(figure, bounds)
    const line = lines.find((each) => each.key === key)
    return {
      ...figure,
      fill: line?.fill ?? ("unavailable" as const),
      key,
      label: wordsOf(question, figure, line, locale),
      dataValue: figure.category ?? (figure.value === null ? null : String(figure.value)),
    }
  })
  const counts = Map.groupBy(painted, ({ key }) => key)
  const legend = lines
    .map(({ bounds, ...line }) => ({ ...line, count: counts.get(line.key)?.length ?? 0 }))
    // A category that nobody chose is a finding; a reason that nobody has is none.
    .filter(({ key, count }) => count > 0 || !(missingStatuses as readonly string[]).includes(key))
  return { legend, figures: painted }
}

interface Line extends Omit<LegendLine, "count"> {
  readonly bounds: NumberClass | null
}

function answers(question: Question, figures: readonly Figure[], locale: Locale): Line[] {
  if (question.kind === "CATEGORY") {
    const fills = fillsOf(question.categories)
    return question.categories.map((category, place) => ({
      key: category.code,
      fill: fills[place] ?? "neutral",
      ...split(inLocale(category.label, category.labelEn, locale)),
      description: inLocale(category.description, category.descriptionEn, locale),
      bounds: null,
    }))
  }
  const classes = numberClasses(question.scale ?? figures.flatMap(({ value }) => value ?? []))
  const fills = fillsOf(classes.map(() => ({ tone: "STEP" }))).toReversed()
  return classes.map((bounds, place) => ({
    key: String(place + 1),
    fill: fills[place] ?? "neutral",
    code: "",
    label:
      bounds.from === bounds.to
        ? amount(question, bounds.from, locale)
        : `${amount({ ...question, unit: "" }, bounds.from, locale)}–${amount(question, bounds.to, locale)}`,
    description: "",
    bounds,
  }))
}

function missingLines(question: Question, locale: Locale): Line[] {
  const t = translator(locale)
  return missingStatuses.map((status) => {
    const named = status === "NO_RESPONSE" ? question.noResponse : null
    const own = named ? inLocale(named.label, named.labelEn, locale) : ""
    return {
      key: status,
      fill: status === "NO_RESPONSE" || status === "DECLINED" ? "missing" : "unavailable",
      ...split(own || t(`surveys.status.${status}`)),
      description: t(`surveys.statusMeans.${status}`),
      bounds: null,
    }
  })
}

function wordsOf(question: Question, figure: Figure, line: Line | undefined, locale: Locale): string {
  if (question.kind === "NUMBER" && figure.value !== null) return amount(question, figure.value, locale)
  return line ? [line.code, line.label].filter(Boolean).join(": ") : ""
}

/** "Model 4: Vi er …" is shown with its first part set apart. */
function split(label: string): { code: string; label: string } {
  const [, code, rest] = /^([^:]{1,20}): (.+)$/.exec(label) ?? []
  return code && rest ? { code, label: rest } : { code: "", label }
}

function amount({ unit, decimals }: Question, value: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale === "da" ? "da-DK" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return unit ? `${format.format(value)} ${unit}` : format.format(value)
}

/** The English words where there are any, else the Danish. */
export function inLocale(danish: string, english: string, locale: Locale): string {
  return locale === "en" ? english || danish : danish
}
