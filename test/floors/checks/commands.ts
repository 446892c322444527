import ts from "typescript"
import { architecture, type Fault } from "../architecture.ts"
import { isTest, place, type Source, walk } from "../source.ts"

const commandFile = /^domain\/[^/]+\/commands\/.+\.ts$/

/** A command's file exports one async function, the act; its first parameter is the Actor, and it calls `demand`. */
export function commandFaults(sources: readonly Source[]): Fault[] {
  return commandsOf(sources).flatMap((source) => {
    const exported = exportedValues(source.ast)
    const act = exported[0]
    const where = source.path
    if (exported.length !== 1 || act === undefined) {
      return [
        fault(
          "command-is-one-act",
          where,
          `exports ${exported.length} values; one async function is the act`,
        ),
      ]
    }
    if (!ts.isFunctionDeclaration(act) || !isAsync(act)) {
      return [fault("command-is-one-act", place(source, act), "the act is an `export async function`")]
    }
    if (architecture.partsOfCommands.includes(source.path)) return []
    const first = act.parameters[0]?.type?.getText(source.ast)
    return [
      ...(first === "Actor"
        ? []
        : [
            fault(
              "command-says-who-acts",
              place(source, act),
              `first parameter is ${first ?? "missing"}, not Actor`,
            ),
          ]),
      ...(calls(source.ast, "demand")
        ? []
        : [fault("command-demands", place(source, act), "never calls demand(actor, operation, subject)")]),
    ]
  })
}

/** Every command has a test of its own name beside it. */
export function testBesideFaults(sources: readonly Source[]): Fault[] {
  const paths = new Set(sources.map((source) => source.path))
  return commandsOf(sources)
    .filter((source) => !paths.has(source.path.replace(/\.ts$/, ".test.ts")))
    .map((source) => fault("command-has-a-test", source.path, "has no .test.ts beside it"))
}

function commandsOf(sources: readonly Source[]): Source[] {
  return sources.filter((source) => commandFile.test(source.path) && !isTest(source.path))
}

function exportedValues(ast: ts.SourceFile): ts.Statement[] {
  return ast.statements.filter((statement) => {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return false
    if (ts.isExportAssignment(statement)) return true
    if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly
    return ts.canHaveModifiers(statement) && has(statement, ts.SyntaxKind.ExportKeyword)
  })
}

function isAsync(node: ts.FunctionDeclaration): boolean {
  return has(node, ts.SyntaxKind.AsyncKeyword)
}

function has(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false
}

function calls(ast: ts.SourceFile, name: string): boolean {
  let found = false
  walk(ast, (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name)
      found = true
  })
  return found
}

function fault(rule: string, where: string, what: string): Fault {
  return { rule, where, what }
}
