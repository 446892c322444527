import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

/** Of the tree's root; a folder of the same name further in is ours. */
const skipped = new Set([
  "node_modules",
  "data",
  "pictures",
  "test-results",
  "playwright-report",
  "native",
  "public",
  "prisma/generated",
])

/** One parsed source file; `path` is relative to the tree's root, with forward slashes. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly ast: ts.SourceFile
}

/** Every file of our own TypeScript and JavaScript, the generated client left out, in alphabetical order. */
export function sourcePaths(root: string): string[] {
  return allPaths(root).filter((path) => /\.(tsx?|mjs|cjs|js)$/.test(path) && !path.endsWith(".d.ts"))
}

/** Every file of the tree that we wrote, whatever its kind. */
export function allPaths(root: string, under = ""): string[] {
  return readdirSync(join(root, under), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = under === "" ? entry.name : `${under}/${entry.name}`
      if (skipped.has(path)) return []
      return entry.isDirectory() ? allPaths(root, path) : [path]
    })
    .sort()
}

/** The whole tree, parsed once for all checks. */
export function readSources(root: string): Source[] {
  return sourcePaths(root).map((path) => {
    const text = readFileSync(join(root, path), "utf8")
    return {
      path,
      text,
      ast: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, scriptKind(path)),
    }
  })
}

function scriptKind(path: string): ts.ScriptKind {
  if (path.endsWith(".tsx")) return ts.ScriptKind.TSX
  if (path.endsWith(".ts")) return ts.ScriptKind.TS
  return ts.ScriptKind.JSX
}

/** Calls `visit` for every node below `node`, itself included. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** "path:line" of a node, for a developer to press. */
export function place(source: Source, node: ts.Node): string {
  const { line } = source.ast.getLineAndCharacterOfPosition(node.getStart(source.ast))
  return `${source.path}:${line + 1}`
}

export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path)
}

/** Code that runs in the product, not beside it. */
export function isProduct(path: string): boolean {
  return /^(app|components|domain|platform|messages|start|prisma\/demo)\//.test(path) && !isTest(path)
}
