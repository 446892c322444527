import { slugOf } from "#domain/content/rules/address.ts"
import type { Question } from "#domain/surveys/figures.ts"
import { missingStatuses } from "#domain/surveys/rules/classes.ts"
import type { Population } from "#domain/surveys/rules/population.ts"
import { regionWithSlug } from "#domain/surveys/rules/regions.ts"
import { type Chosen, surveyAddress } from "./address.ts"

const sorts = { kommune: "name", region: "region", indbyggere: "inhabitants", svar: "answer" } as const
const groups = { svar: "answer", region: "region", stoerrelse: "size" } as const
export type TableSort = (typeof sorts)[keyof typeof sorts]
export type TableGroup = (typeof groups)[keyof typeof groups]

/** How a reader wants the table of municipalities; in the address, so that it can be sent to a colleague. */
export interface TableChoice {
  readonly sort: TableSort
  readonly isDown: boolean
  /** Line of the legend that is left standing; null for all. */
  readonly answer: string | null
  /** Name of the region that is left standing; null for all. */
  readonly region: string | null
  readonly group: TableGroup | null
}

export const plainTable: TableChoice = {
  sort: "name",
  isDown: false,
  answer: null,
  region: null,
  group: null,
}

/** The query of a table; the server has dropped everything else (platform/http/public-routes.ts). */
export interface TableAsked {
  sorter?: string
  retning?: string
  svar?: string
  region?: string
  grupper?: string
}

/** What the table is of; null while nothing is published. */
type Shown = { readonly question: Question; readonly population?: Population | null } | null

/** Null for an answer, a region or inhabitants that there are not: such an address is no page. */
export function tableChoice(asked: TableAsked, shown: Shown): TableChoice | null {
  const region = asked.region ? regionWithSlug(asked.region) : null
  const answer = asked.svar || null
  if (asked.region && !region) return null
  if (answer !== null && !(shown && isAnswer(shown.question, answer))) return null
  const sort = meaningOf(sorts, asked.sorter) ?? "name"
  const group = meaningOf(groups, asked.grupper) ?? null
  if ((sort === "inhabitants" || group === "size") && !shown?.population) return null
  return { sort, isDown: asked.retning === "ned", answer, region, group }
}

function isAnswer({ kind, categories }: Question, key: string): boolean {
  if ((missingStatuses as readonly string[]).includes(key)) return true
  return kind === "NUMBER" ? /^[1-5]$/.test(key) : categories.some(({ code }) => code === key)
}

function meaningOf<Value>(
  words: Readonly<Record<string, Value>>,
  word: string | undefined,
): Value | undefined {
  return word !== undefined && Object.hasOwn(words, word) ? words[word] : undefined
}

/** What the address says of a table; what comes by itself is left out. */
export function tableQuery({ sort, isDown, answer, region, group }: TableChoice): [string, string][] {
  const query: [string, string][] = []
  if (group) query.push(["grupper", wordOf(groups, group)])
  if (region) query.push(["region", slugOf(region)])
  if (isDown) query.push(["retning", "ned"])
  if (sort !== "name") query.push(["sorter", wordOf(sorts, sort)])
  if (answer) query.push(["svar", answer])
  return query
}

/** The address of an edition's page with its table as it is wanted. */
export function tableAddress(path: string, chosen: Chosen, table: TableChoice): string {
  const address = surveyAddress(path, chosen)
  const query = new URLSearchParams(tableQuery(table))
  if (query.size === 0) return `${address}#kommunerne`
  return `${address}${address.includes("?") ? "&" : "?"}${query}#kommunerne`
}

function wordOf<Value>(words: Readonly<Record<string, Value>>, value: Value): string {
  return Object.keys(words).find((word) => words[word] === value) ?? ""
}
