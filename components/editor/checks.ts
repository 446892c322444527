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
}

const longSentence = 40
const testWords =
  /^\W*(test(er|ing|side|nyhed)?|asdf\w*|qwer\w*|lorem ipsum.*|xxx+|prøve?|titel|uden titel)\W*\d*\W*$/i

/** What is missing or doubtful before the public sees it, the required first. `original`: of an English text. */
export function checksOf(kind: EntryKind, text: EntryText, original: OriginalText | null = null): Check[] {
  const found = [
    ...titleChecks(text),
    ...heroChecks(text, original),
    ...bodyChecks(text.body),
    ...(original ? twinChecks(text, original) : [...eventChecks(kind, text), ...callChecks(kind, text)]),
  ]
  return [...found.filter((check) => check.isRequired), ...found.filter((check) => !check.isRequired)]
}

function titleChecks(text: EntryText): Check[] {
  const title = text.title.trim()
  if (title === "") return [required("admin.check.titleMissing", { field: "title" })]
  const found: Check[] = []
  if (testWords.test(title)) found.push(advised("admin.check.looksLikeTest", { field: "title" }, { title }))
  if (title.length > 90)
    found.push(advised("admin.check.titleLong", { field: "title" }, { count: title.length }))
  if (text.lead.trim() === "") found.push(advised("admin.check.leadMissing", { field: "lead" }))
  return found
}

function heroChecks(text: EntryText, original: OriginalText | null): Check[] {
  const isShown = (text.heroId ?? original?.heroId ?? null) !== null
  return isShown && !text.heroDecorative && text.heroAlt.trim() === ""
    ? [required("admin.check.heroAltMissing", { field: "heroAlt" })]
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
  const nodes = nodesOf(body)
  const found: Check[] = []
  if (textOf(body).trim() === "" && !nodes.some((node) => node.type === "figure" || node.type === "file")) {
    return [advised("admin.check.bodyEmpty", { node: 0 })]
  }
  let level = 1
  for (const [index, node] of nodes.entries()) {
    const place = { node: index }
    if (node.type === "figure" && String(node.attrs?.alt ?? "").trim() === "") {
      found.push(required("admin.check.altMissing", place))
    }
    if (node.type === "file" && String(node.attrs?.title ?? "").trim() === "") {
      found.push(required("admin.check.fileTitleMissing", place))
    }
    if (node.type === "heading") {
      const next = Number(node.attrs?.level ?? 2)
      if (textOf(node).trim() === "") found.push(required("admin.check.headingEmpty", place))
      else if (next > level + 1)
        found.push(advised("admin.check.headingSkips", place, { heading: textOf(node) }))
      level = next
    }
    if (node.type === "table" && !nodesOf(node).some((inner) => inner.type === "tableHeader")) {
      found.push(advised("admin.check.tableWithoutHeader", place))
    }
    if (node.type === "paragraph") found.push(...sentenceChecks(node, place))
    for (const mark of node.marks ?? []) {
      if (mark.type === "link" && /^(her|læs mere|klik her|link)$/i.test((node.text ?? "").trim())) {
        found.push(advised("admin.check.linkSaysNothing", place, { text: node.text ?? "" }))
      }
    }
  }
  return found
}

function sentenceChecks(node: BodyNode, place: Place): Check[] {
  const longest = Math.max(0, ...sentences(textOf(node)).map(wordCount))
  return longest > longSentence ? [advised("admin.check.longSentence", place, { count: longest })] : []
}

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

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)
}

function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}

function required(code: string, place: Place, values: Check["values"] = {}): Check {
  return { code, place, values, isRequired: true }
}

function advised(code: string, place: Place, values: Check["values"] = {}): Check {
  return { code, place, values, isRequired: false }
}
