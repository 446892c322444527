import { readFileSync } from "node:fs"
import { join } from "node:path"
import { cruise } from "dependency-cruiser"
import { architecture, type Fault } from "./architecture.ts"
import { importRules } from "./import-rules.ts"
import { sourcePaths } from "./source.ts"

/**
 * Every import of the tree under `root` that a rule forbids.
 * @throws when fewer files were read than stand there: a cruiser that does not understand the compiler only warns.
 */
export async function importFaults(root: string): Promise<{ faults: Fault[]; rules: number; files: number }> {
  const { floors, workshops } = architecture
  const paths = sourcePaths(root).filter((path) => path.includes("/"))
  const top = new Set([...floors.flatMap((floor) => floor.folders), ...workshops, "prisma/generated"])
  const read = paths.filter((path) => [...top].some((folder) => path.startsWith(`${folder}/`)))
  const clientFiles = read.filter((path) => beginsWithUseClient(join(root, path)))
  const forbidden = importRules(clientFiles)

  const before = process.cwd()
  process.chdir(root)
  try {
    const { output } = await cruise(
      read,
      {
        ruleSet: { forbidden },
        validate: true,
        parser: "tsc",
        tsPreCompilationDeps: true,
        moduleSystems: ["es6", "cjs"],
        doNotFollow: { path: "(^|/)node_modules/|^prisma/generated/" },
        exclude: { path: "\\.(css|json|svg|woff2?)$" },
        combinedDependencies: false,
      },
      {
        exportsFields: ["exports"],
        conditionNames: ["node", "import", "types", "default", "require"],
        extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".d.ts"],
      },
    )
    if (typeof output === "string") throw new Error("dependency-cruiser answered with text")
    const seen = output.modules.filter((module) => read.includes(module.source))
    if (seen.length < read.length)
      throw new Error(`${read.length} files stand there, ${seen.length} were read`)
    const imports = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0)
    if (read.length > 0 && imports === 0) throw new Error("no import was read at all")
    return {
      files: read.length,
      rules: forbidden.length,
      faults: output.summary.violations.map((violation) => ({
        rule: violation.rule.name,
        where: violation.from,
        what: `uses ${violation.to}. ${forbidden.find((rule) => rule.name === violation.rule.name)?.comment ?? ""}`,
      })),
    }
  } finally {
    process.chdir(before)
  }
}

function beginsWithUseClient(path: string): boolean {
  return /^\s*(\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\n\s*)*["']use client["']/.test(readFileSync(path, "utf8"))
}
