import ts from "typescript"
import type { Fault } from "../architecture.ts"
import { isProduct, place, type Source, walk } from "../source.ts"

const table = "domain/access/may-do.ts"
const questions = new Set(["demand", "allows"])

/** The access table and the code agree: every row is demanded somewhere, and nothing is demanded that has no row. */
export function operationFaults(sources: readonly Source[]): Fault[] {
  const home = sources.find((source) => source.path === table)
  if (!home) return []
  const rows = rowsOf(home)
  const demanded = sources
    .filter((source) => isProduct(source.path) && source.path !== table)
    .flatMap(demandsOf)
  const asked = new Set(demanded.map((demand) => demand.operation))
  return [
    ...[...rows]
      .filter(([operation]) => !asked.has(operation))
      .map(([operation, node]) => ({
        rule: "operation-is-demanded",
        where: place(home, node),
        what: `"${operation}" stands in the table, and no code demands it`,
      })),
    ...demanded
      .filter(({ operation }) => !rows.has(operation))
      .map(({ operation, where }) => ({
        rule: "operation-has-a-row",
        where,
        what: `"${operation}" is demanded, and the table has no such row`,
      })),
  ]
}

function rowsOf(home: Source): Map<string, ts.Node> {
  const rows = new Map<string, ts.Node>()
  walk(home.ast, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText(home.ast) !== "mayDo" || !node.initializer)
      return
    walk(node.initializer, (inner) => {
      if (ts.isPropertyAssignment(inner) && ts.isStringLiteral(inner.name)) rows.set(inner.name.text, inner)
    })
  })
  return rows
}

/** Operations named in a call of demand or allows, or looked up in the table by `mayDo["…"]`. */
function demandsOf(source: Source): { operation: string; where: string }[] {
  const found: { operation: string; where: string }[] = []
  const collect = (node: ts.Node): void =>
    walk(node, (inner) => {
      // A word without a point chooses between operations and is none: `kind === "EVENT" ? … : …`.
      if (ts.isStringLiteral(inner) && inner.text.includes("."))
        found.push({ operation: inner.text, where: place(source, inner) })
      if (ts.isIdentifier(inner)) collectConstant(inner.text)
    })
  const seen = new Set<string>()
  const collectConstant = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const value of constantsNamed(source, name)) collectOperations(value)
  }
  const collectOperations = (value: ts.Node): void =>
    walk(value, (inner) => {
      if (ts.isStringLiteral(inner) && /^[a-z]+\.[a-zA-Z]+$/.test(inner.text)) {
        found.push({ operation: inner.text, where: place(source, inner) })
      }
    })
  walk(source.ast, (node) => {
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      questions.has(node.expression.text)
    ) {
      if (node.arguments[1]) collect(node.arguments[1])
    }
    if (ts.isElementAccessExpression(node) && node.expression.getText(source.ast) === "mayDo") {
      collect(node.argumentExpression)
    }
  })
  return found
}

/** What a name stands for in this file: a constant's value, or the body of a function that picks the operation. */
function constantsNamed(source: Source, name: string): ts.Node[] {
  const values: ts.Node[] = []
  walk(source.ast, (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText(source.ast) === name && node.initializer) {
      values.push(node.initializer)
    }
    if (ts.isFunctionDeclaration(node) && node.name?.text === name && node.body) values.push(node.body)
  })
  return values
}
