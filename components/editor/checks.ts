import { type Mending, remarksOn } from "#domain/content/rules/remarks.ts"
import { isFileName, isPlaceholder, looksLikeTest } from "#domain/content/rules/wording.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { nodesOf, textOf } from "./body-json.ts"
import type { BodyNode, EntryText, OriginalText } from "./entry-text.ts"

/** Where a check leads: a field of the page, or the nth node of the body as `nodesOf` counts. */
export type Place = { readonly field: string } | { readonly node: number }

export interface Check {
  /** A key of messages. */
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  /** Must be mended before publishing; the others may be let stand. */
  readonly isRequired: boolean
  readonly place: Place
  /** What a button can do about it. */
  readonly mending?: Mending
}

/** What is missing or doubtful before the public sees it, the required first. `original`: of an English text. */
export function checksOf(kind: EntryKind, text: EntryText, original: OriginalText | null = null): Check[] {
  const found = [
    ...titleChecks(text),
    ...heroChecks(kind, text, original),
    ...(text.isSample ? [advised("checks.sampleData", { field: "isSample" })] : []),
    ...bodyChecks(text.body),
    ...(original ? twinChecks(text, original) : [...eventChecks(kind, text), ...callChecks(kind, text)]),
  ]
  return [...found.filter((check) => check.isRequired), ...found.filter((check) => !check.isRequired)]
}

function titleChecks(text: EntryText): Check[] {
  const title = text.title.trim()
  if (title === "") return [required("admin.check.titleMissing", { field: "title" })]
  const found: Check[] = []
  if (looksLikeTest(title)) found.push(advised("admin.check.looksLikeTest", { field: "title" }, { title }))
  if (title.length > 90)
    found.push(advised("admin.check.titleLong", { field: "title" }, { count: title.length }))
  else if (isPlaceholder(title))
    found.push(advised("checks.placeholder", { field: "title" }, { text: title }))
  if (text.lead.trim() === "") found.push(advised("admin.check.leadMissing", { field: "lead" }))
  else if (isPlaceholder(text.lead) || looksLikeTest(text.lead))
    found.push(advised("checks.placeholder", { field: "lead" }, { text: text.lead.slice(0, 60) }))
  return found
}

function heroChecks(kind: EntryKind, text: EntryText, original: OriginalText | null): Check[] {
  const isShown = (text.heroId ?? original?.heroId ?? null) !== null
  if (!isShown) {
    const hasOther = nodesOf(text.body).some(({ type }) => type === "figure")
    return kind === "NEWS" && !hasOther ? [advised("checks.heroMissing", { field: "hero" })] : []
  }
  if (text.heroDecorative) return []
  if (text.heroAlt.trim() === "") return [required("admin.check.heroAltMissing", { field: "heroAlt" })]
  return isFileName(text.heroAlt)
    ? [advised("checks.altIsFileName", { field: "heroAlt" }, { text: text.heroAlt })]
    : []
}

/** What stands there word for word as in Danish was hardly meant to. */
function twinChecks(text: EntryText, original: OriginalText): Check[] {
  const found: Check[] = []
  const isSame = (one: string, other: string) => one.trim() !== "" && one.trim() === other.trim()
  if (isSame(text.title, original.title)) found.push(advised("admin.check.titleDanish", { field: "title" }))
  if (isSame(text.lead, original.lead)) found.push(advised("admin.check.leadDanish", { field: "lead" }))
  if (isSame(textOf(text.body), textOf(original.body))) {
    found.push(advised("admin.check.bodyDanish", { node: 0 }))
  }
  return [...found, ...figureChecks(text.body, original.body)]
}

/** The words of pictures are easily left behind when the text between them is written anew. */
function figureChecks(body: BodyNode, danish: BodyNode): Check[] {
  const wordsOf = ({ type, attrs }: BodyNode) =>
    type === "figure"
      ? [attrs?.alt, attrs?.caption].map((words) => String(words ?? "").trim()).filter(Boolean)
      : []
  const theirs = new Set(nodesOf(danish).flatMap(wordsOf))
  return nodesOf(body).flatMap((node, place) =>
    wordsOf(node).some((words) => theirs.has(words))
      ? [advised("admin.check.figureDanish", { node: place })]
      : [],
  )
}

function bodyChecks(body: BodyNode): Check[] {
  const isEmpty = textOf(body).trim() === "" && !nodesOf(body).some(({ type }) => shown.has(type))
  const remarks = remarksOn(body)
  if (isEmpty && !remarks.some(({ isRequired }) => isRequired))
    return [advised("admin.check.bodyEmpty", { node: 0 })]
  if (looksLikeTest(textOf(body))) return [advised("checks.bodyLooksLikeTest", { node: 0 })]
  return remarks.map(({ code, isRequired, node, values = {}, mending }) => ({
    code: `checks.${code}`,
    isRequired,
    place: { node },
    values,
    ...(mending ? { mending } : {}),
  }))
}

/** Blocks that say something without a word of their own. */
const shown = new Set(
  "figure file gallery video comingEvents eventCard callCard surveyFigure people pictureWanted sealed".split(
    " ",
  ),
)

function eventChecks(kind: EntryKind, { facts }: EntryText): Check[] {
  if (kind !== "EVENT") return []
  const found: Check[] = []
  const [starts, ends, closes] = [facts.startsAt, facts.endsAt, facts.signUpClosesAt].map(String)
  if (!facts.startsAt || !facts.endsAt) found.push(required("admin.check.timeMissing", { field: "startsAt" }))
  else if (ends && starts && ends < starts)
    found.push(required("admin.check.endsBeforeStart", { field: "endsAt" }))
  if (facts.signUpClosesAt && closes && ends && closes > ends) {
    found.push(advised("admin.check.closesAfterEnd", { field: "signUpClosesAt" }))
  }
  if (!facts.venueName && !facts.city) found.push(advised("admin.check.venueMissing", { field: "venueName" }))
  return found
}

function callChecks(kind: EntryKind, { facts }: EntryText): Check[] {
  if (kind !== "OPEN_CALL") return []
  if (!facts.opensAt || !facts.deadlineAt) {
    return [required("admin.check.deadlineMissing", { field: "deadlineAt" })]
  }
  if (String(facts.opensAt) >= String(facts.deadlineAt)) {
    return [required("admin.check.deadlineBeforeOpening", { field: "deadlineAt" })]
  }
  return facts.answerByOn ? [] : [advised("admin.check.answerByMissing", { field: "answerByOn" })]
}

function required(code: string, place: Place, values: Check["values"] = {}): Check {
  return { code, place, values, isRequired: true }
}

function advised(code: string, place: Place, values: Check["values"] = {}): Check {
  return { code, place, values, isRequired: false }
}
