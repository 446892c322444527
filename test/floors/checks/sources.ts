import ts from "typescript"
import { architecture, type Fault } from "../architecture.ts"
import { isProduct, isTest, place, type Source, walk } from "../source.ts"

/** Settings are read once, in platform/config, where each is validated and named. */
export function environmentFaults(sources: readonly Source[]): Fault[] {
  return product(sources)
    .filter((source) => !source.path.startsWith("platform/config/"))
    .flatMap((source) =>
      found(source, (node) => ts.isPropertyAccessExpression(node) && is(source, node, "process.env")).map(
        (where) => ({
          rule: "environment-has-one-reader",
          where,
          what: "process.env is read in platform/config only",
        }),
      ),
    )
}

/** One clock, which tests can set: platform/time. Rules are given the time, they do not ask for it. */
export function clockFaults(sources: readonly Source[]): Fault[] {
  return product(sources)
    .filter((source) => !source.path.startsWith("platform/time/"))
    .flatMap((source) =>
      found(source, (node) => readsTheClock(source, node)).map((where) => ({
        rule: "clock-has-one-reader",
        where,
        what: "the time of day comes from now() of platform/time",
      })),
    )
}

/** input.ts and rules/ give the same answer to the same question: no clock, no chance. */
export function purityFaults(sources: readonly Source[]): Fault[] {
  return sources
    .filter((source) => /^domain\/[^/]+\/(input\.ts$|rules\/)/.test(source.path) && !isTest(source.path))
    .flatMap((source) =>
      found(
        source,
        (node) =>
          (ts.isImportSpecifier(node) &&
            ["now", "setClock"].includes((node.propertyName ?? node.name).text)) ||
          (ts.isPropertyAccessExpression(node) &&
            (is(source, node, "Math.random") ||
              node.name.text === "randomUUID" ||
              node.name.text === "getRandomValues")),
      ).map((where) => ({
        rule: "rules-know-no-clock",
        where,
        what: "time and chance are passed in as arguments",
      })),
    )
}

/** A file that passes on what other files export breaks the client build and hides where things are. */
export function barrelFaults(sources: readonly Source[]): Fault[] {
  return sources
    .filter((source) => !architecture.mayReExport.includes(source.path) && !/^[^/]+$/.test(source.path))
    .flatMap((source) =>
      found(source, (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined).map(
        (where) => ({
          rule: "no-barrels",
          where,
          what: "import it from the file that has it",
        }),
      ),
    )
}

/** Nothing is called utils or helpers: what has a subject has a name. */
export function nameFaults(paths: readonly string[]): Fault[] {
  return paths.flatMap((path) =>
    path
      .split("/")
      .map((part) => part.replace(/\..*$/, ""))
      .filter((part) => architecture.forbiddenNames.includes(part.toLowerCase()))
      .map((part) => ({
        rule: "names-say-something",
        where: path,
        what: `"${part}" does not say what is inside`,
      })),
  )
}

/** A source file fits on a few screens; what is longer is two things. */
export function lengthFaults(sources: readonly Source[]): Fault[] {
  return sources.flatMap((source) => {
    const lines = source.text.trimEnd().split("\n").length
    if (lines <= architecture.fileLength.most) return []
    return [
      {
        rule: "files-stay-short",
        where: source.path,
        what: `${lines} lines; aim at ${architecture.fileLength.aim}, never over ${architecture.fileLength.most}`,
      },
    ]
  })
}

/** Every folder of domain/ stands in the table, and every capability of the table is spelled as one of domain/. */
export function tableFaults(paths: readonly string[]): Fault[] {
  const folders = new Set(
    paths.filter((path) => /^domain\/[^/]+\//.test(path)).map((path) => path.split("/")[1] ?? ""),
  )
  const { mayUse } = architecture
  const unknown = Object.values(mayUse)
    .flat()
    .filter((used) => !(used in mayUse))
  return [
    ...[...folders]
      .filter((folder) => !(folder in mayUse))
      .map((folder) => ({
        rule: "capability-has-a-line",
        where: `domain/${folder}`,
        what: "has no line in the table mayUse of architecture.cjs, so it is closed",
      })),
    ...unknown.map((used) => ({
      rule: "capability-has-a-line",
      where: "architecture.cjs",
      what: `"${used}" is used in mayUse and has no line of its own`,
    })),
  ]
}

/** Public documents answer GET only and hold no live component: neither directive stands below app/(site). */
export function publicDocumentFaults(sources: readonly Source[]): Fault[] {
  return sources
    .filter((source) => source.path.startsWith("app/(site)/"))
    .flatMap((source) =>
      found(
        source,
        (node) =>
          ts.isExpressionStatement(node) &&
          /^["']use (client|server)["']$/.test(node.expression.getText(source.ast)),
      ).map((where) => ({
        rule: "public-documents-are-documents",
        where,
        what: "app/(site) holds neither client components nor server actions",
      })),
    )
}

function product(sources: readonly Source[]): Source[] {
  return sources.filter((source) => isProduct(source.path))
}

function readsTheClock(source: Source, node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return is(source, node.expression, "Date") && !node.arguments?.length
  if (!ts.isCallExpression(node)) return false
  const called = node.expression.getText(source.ast)
  return called === "Date.now" || called === "Date" || called.startsWith("Temporal.Now.")
}

function is(source: Source, node: ts.Node, text: string): boolean {
  return node.getText(source.ast) === text
}

function found(source: Source, matches: (node: ts.Node) => boolean): string[] {
  const places: string[] = []
  walk(source.ast, (node) => {
    if (matches(node)) places.push(place(source, node))
  })
  return places
}
