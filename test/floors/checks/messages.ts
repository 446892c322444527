import { readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import type { Fault } from "../architecture.ts"
import { allPaths, isTest, place, type Source, walk } from "../source.ts"

const locales = ["da", "en"] as const
type Sentences = Map<string, { text: string; where: string }>

/** Every sentence exists in both languages with the same blanks, is used, and no code asks for one that is missing. */
export function messageFaults(root: string, sources: readonly Source[]): Fault[] {
  const [da, en] = [sentencesOf(root, "da"), sentencesOf(root, "en")]
  return [...twinFaults(da, en), ...usageFaults(da, sources)]
}

function twinFaults(da: Sentences, en: Sentences): Fault[] {
  const missing = (from: Sentences, to: Sentences, language: string) =>
    [...from]
      .filter(([key]) => !to.has(key))
      .map(([key, { where }]) => ({
        rule: "sentence-has-a-twin",
        where,
        what: `"${key}" is missing in ${language}`,
      }))
  const different = [...da]
    .filter(([key, { text }]) => en.has(key) && blanks(text) !== blanks(en.get(key)?.text ?? ""))
    .map(([key, { where }]) => ({
      rule: "twins-have-the-same-blanks",
      where,
      what: `"${key}" has other blanks in English than in Danish`,
    }))
  return [...missing(da, en, "English"), ...missing(en, da, "Danish"), ...different]
}

function usageFaults(da: Sentences, sources: readonly Source[]): Fault[] {
  const used = new Set<string>()
  const prefixes: string[] = []
  const asked: { key: string; where: string; prefix: boolean }[] = []
  for (const source of sources.filter((one) => !isTest(one.path))) {
    walk(source.ast, (node) => {
      if (ts.isStringLiteralLike(node)) used.add(node.text)
      if (ts.isStringLiteralLike(node) && /^[a-z].*\.$/.test(node.text)) prefixes.push(node.text)
      if (ts.isTemplateExpression(node) && node.head.text.includes(".")) {
        // "errors.tooLong?max=…" names one sentence and fills its blank; anything else begins the names of several.
        const [key, blank] = node.head.text.split("?")
        if (key !== undefined && blank !== undefined) used.add(key)
        else prefixes.push(node.head.text)
      }
      const first = askedOf(source, node)
      if (first && ts.isStringLiteralLike(first) && first.text.includes(".")) {
        asked.push({ key: first.text, where: place(source, first), prefix: false })
      }
      if (first && ts.isTemplateExpression(first) && first.head.text.includes(".")) {
        asked.push({ key: first.head.text, where: place(source, first), prefix: true })
      }
    })
  }
  const unused = [...da].filter(
    ([key]) => !used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  )
  const missing = asked.filter(({ key, prefix }) =>
    prefix ? ![...da.keys()].some((one) => one.startsWith(key)) : !da.has(key),
  )
  return [
    ...unused.map(([key, { where }]) => ({ rule: "sentence-is-used", where, what: `no code says "${key}"` })),
    ...missing.map(({ key, where }) => ({
      rule: "sentence-exists",
      where,
      what: `messages/da has no "${key}"`,
    })),
  ]
}

/** The key in `t("…")`, in `t.rich("…")` and in the code of a refusal: `super("…")`, `new Closed("…")`. */
function askedOf(source: Source, node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText(source.ast)
    const isRefusal = called === "super" && /^(domain|platform)\//.test(source.path)
    return called === "t" || called === "t.rich" || called.endsWith(".t") || isRefusal
      ? node.arguments[0]
      : undefined
  }
  if (ts.isNewExpression(node) && ["Closed", "Refusal"].includes(node.expression.getText(source.ast))) {
    return node.arguments?.[0]
  }
  return undefined
}

function sentencesOf(root: string, locale: (typeof locales)[number]): Sentences {
  const sentences: Sentences = new Map()
  for (const path of allPaths(root).filter(
    (one) => one.startsWith(`messages/${locale}/`) && one.endsWith(".json"),
  )) {
    const namespace = path.slice(`messages/${locale}/`.length, -".json".length)
    collect(JSON.parse(readFileSync(join(root, path), "utf8")), namespace, path, sentences)
  }
  return sentences
}

function collect(value: unknown, key: string, where: string, into: Sentences): void {
  if (typeof value === "string") into.set(key, { text: value, where })
  else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) collect(inner, `${key}.${name}`, where, into)
  }
}

/** The names of the blanks. What stands in braces after "=0", "one" or "other" is a plural's words, not a blank. */
function blanks(text: string): string {
  const names = text.matchAll(/(?<!(?:=\d+|zero|one|two|few|many|other)\s*)\{\s*([a-zA-Z]+)\s*[,}]/g)
  return [...new Set([...names].map((match) => match[1]))].sort().join()
}
