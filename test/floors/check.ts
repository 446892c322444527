import type { Fault } from "./architecture.ts"
import { commandFaults, testBesideFaults } from "./checks/commands.ts"
import { messageFaults } from "./checks/messages.ts"
import { operationFaults } from "./checks/operations.ts"
import {
  barrelFaults,
  clockFaults,
  environmentFaults,
  lengthFaults,
  nameFaults,
  publicDocumentFaults,
  purityFaults,
  tableFaults,
} from "./checks/sources.ts"
import { actionFaults, writerFaults } from "./checks/writers.ts"
import { importFaults } from "./cruise.ts"
import { allPaths, readSources } from "./source.ts"

/** Every broken rule of the tree under `root`: what imports show, and what they cannot. */
export async function floorFaults(root: string): Promise<{ faults: Fault[]; files: number; rules: number }> {
  const imports = await importFaults(root)
  const faults = [...imports.faults, ...sourceFaults(root)]
  return { faults, files: imports.files, rules: imports.rules + sourceRules.length }
}

/** The names of the rules that imports cannot show; each has a planted violation in test/floors.test.ts. */
export const sourceRules = [
  "command-is-one-act",
  "command-says-who-acts",
  "command-demands",
  "command-has-a-test",
  "operation-is-demanded",
  "operation-has-a-row",
  "environment-has-one-reader",
  "clock-has-one-reader",
  "rules-know-no-clock",
  "no-barrels",
  "names-say-something",
  "files-stay-short",
  "capability-has-a-line",
  "public-documents-are-documents",
  "table-has-one-writer",
  "actions-are-one-line",
  "sentence-has-a-twin",
  "twins-have-the-same-blanks",
  "sentence-is-used",
  "sentence-exists",
] as const

/** Every broken rule that imports cannot show. */
export function sourceFaults(root: string): Fault[] {
  const sources = readSources(root)
  const paths = allPaths(root)
  return [
    ...commandFaults(sources),
    ...testBesideFaults(sources),
    ...operationFaults(sources),
    ...environmentFaults(sources),
    ...clockFaults(sources),
    ...purityFaults(sources),
    ...barrelFaults(sources),
    ...nameFaults(paths),
    ...lengthFaults(sources),
    ...tableFaults(paths),
    ...publicDocumentFaults(sources),
    ...writerFaults(sources),
    ...actionFaults(sources),
    ...messageFaults(root, sources),
  ]
}

if (import.meta.main) {
  const root = process.cwd()
  const { faults, files, rules } = await floorFaults(root)
  for (const { rule, where, what } of faults) console.log(`${where}\n  ${rule}: ${what}`)
  console.log(`${files} files, ${rules} rules, ${faults.length} broken`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
