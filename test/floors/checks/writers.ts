import ts from "typescript"
import type { Fault } from "../architecture.ts"
import { isTest, place, type Source, walk } from "../source.ts"

const writes = new Set([
  "create",
  "createMany",
  "createManyAndReturn",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "upsert",
  "delete",
  "deleteMany",
])
const clients = new Set(["tx", "db"])

/** Tables that two capabilities write, each its own columns, and why. */
const shared: Readonly<Record<string, string>> = {
  event: "content copies what was published; events say that it is called off",
}

/** Each table is written from one capability; the others ask that one's commands. */
export function writerFaults(sources: readonly Source[]): Fault[] {
  const writers = new Map<string, Map<string, string>>()
  for (const source of sources) {
    const capability = source.path.match(/^domain\/([^/]+)\//)?.[1]
    if (capability === undefined || isTest(source.path)) continue
    for (const { model, where } of writesOf(source)) {
      const known = writers.get(model) ?? new Map<string, string>()
      if (!known.has(capability)) known.set(capability, where)
      writers.set(model, known)
    }
  }
  return [...writers]
    .filter(([model, capabilities]) => capabilities.size > 1 && !Object.hasOwn(shared, model))
    .flatMap(([model, capabilities]) =>
      [...capabilities].map(([capability, where]) => ({
        rule: "table-has-one-writer",
        where,
        what: `${model} is written by ${[...capabilities.keys()].join(" and ")}, here by ${capability}`,
      })),
    )
}

/** Server actions are `action(schema, command, …)` and nothing else: every export of such a file is a public endpoint. */
export function actionFaults(sources: readonly Source[]): Fault[] {
  return sources
    .filter((source) => source.path.startsWith("app/") && hasDirective(source, "use server"))
    .flatMap((source) =>
      source.ast.statements
        .filter((statement) => !isActionOrSilent(source, statement))
        .map((statement) => ({
          rule: "actions-are-one-line",
          where: place(source, statement),
          what: `a "use server" file exports only the results of action(schema, command, options)`,
        })),
    )
}

function writesOf(source: Source): { model: string; where: string }[] {
  const found: { model: string; where: string }[] = []
  walk(source.ast, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
    const { name, expression } = node.expression
    if (!writes.has(name.text) || !ts.isPropertyAccessExpression(expression)) return
    if (clients.has(expression.expression.getText(source.ast))) {
      found.push({ model: expression.name.text, where: place(source, node) })
    }
  })
  return found
}

function hasDirective(source: Source, directive: string): boolean {
  const first = source.ast.statements[0]
  return (
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    first.expression.getText(source.ast).slice(1, -1) === directive
  )
}

function isActionOrSilent(source: Source, statement: ts.Statement): boolean {
  const exported =
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    (ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword))
  if (!exported) return true
  if (!ts.isVariableStatement(statement)) return false
  return statement.declarationList.declarations.every(
    ({ initializer }) =>
      initializer !== undefined &&
      ts.isCallExpression(initializer) &&
      initializer.expression.getText(source.ast) === "action",
  )
}
