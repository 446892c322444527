import type { FormKind, QuestionKind } from "#platform/database/enums.ts"

/** Words in both languages; English may be missing, and Danish stands in for it. */
export interface Bilingual {
  readonly da: string
  readonly en: string
}

export interface Option extends Bilingual {
  /** The same in every version; what a choice is kept as. */
  readonly key: string
}

/** When a question is asked: only if an earlier one, itself asked, is answered so. */
export interface Condition {
  readonly key: string
  readonly is: "answered" | "oneOf" | "noneOf"
  /** Keys of options. A consent has one, "ja". None for "answered". */
  readonly values: readonly string[]
}

/** The sorts of files that an organiser can ask for. */
export const fileSorts = ["pdf", "image", "office"] as const
export type FileSort = (typeof fileSorts)[number]

export interface Limits {
  /** The most words of a long text. */
  readonly words: number | null
  /** Of a number, both included. */
  readonly least: number | null
  readonly most: number | null
  /** Of a file: which sorts are taken, all when none is named, and how large one may be. */
  readonly files: readonly FileSort[]
  readonly megabytes: number | null
}

export interface Question {
  readonly key: string
  readonly kind: QuestionKind
  readonly label: Bilingual
  readonly help: Bilingual
  readonly isRequired: boolean
  /** Asked of each participant of an order, not once of the order. */
  readonly isPerPerson: boolean
  readonly options: readonly Option[]
  readonly condition: Condition | null
  readonly limits: Limits
}

/** Answers by the key of their question. A choice of several has one value for each, anything else just one: see file-answer.ts for a file. */
export type Answers = ReadonlyMap<string, readonly string[]>

export const noLimits: Limits = { words: null, least: null, most: null, files: [], megabytes: null }

/** What a ticked consent is kept as. */
export const consented = "ja"

export const mostQuestions = 60
export const mostOptions = 60

/** A form of these asks its questions of each participant too. */
export function asksEachPerson(kind: FormKind): boolean {
  return kind === "EVENT"
}

export function isChosenFrom({ kind }: Pick<Question, "kind">): boolean {
  return kind === "ONE_OF" || kind === "SEVERAL_OF"
}

/** Only explains; nothing is answered. */
export function isHeading({ kind }: Pick<Question, "kind">): boolean {
  return kind === "HEADING"
}

export function inLanguage({ da, en }: Bilingual, locale: string): string {
  return (locale === "en" && en) || da
}
