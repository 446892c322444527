import { existsSync, readFileSync, rmSync } from "node:fs"
import { secondTries } from "./second-try.ts"
import { exitOf, type Outcome, type Step } from "./steps.ts"

const unitReport = "test-results/unit.json"
const browserReport = "test-results/browser.json"

/** Unit and database tests: every *.test.ts beside the code, on the embedded PostgreSQL. */
export const unitTests: Step = {
  name: "unit and database tests",
  run: async () => {
    for (const report of [unitReport, secondTries]) rmSync(report, { force: true })
    const exit = await exitOf("vitest", [
      "run",
      "--reporter=default",
      "--reporter=json",
      "--reporter=./test/run/second-try.ts",
      `--outputFile=${unitReport}`,
    ])
    const report = readReport(unitReport)
    return atLeastOneFailureUnless(exit === 0, {
      passed: number(report, "numPassedTests"),
      failed: number(report, "numFailedTests"),
      note: secondTryNote(number(readReport(secondTries), "count")),
    })
  },
}

/** Errands in a real browser, against the production build. */
export const browserTests: Step = {
  name: "browser tests",
  run: async () => {
    rmSync(browserReport, { force: true })
    const exit = await exitOf("playwright", ["test"])
    const stats = readReport(browserReport).stats
    const counts = typeof stats === "object" && stats !== null ? stats : {}
    const again = number(counts, "flaky")
    return atLeastOneFailureUnless(exit === 0, {
      passed: number(counts, "expected") + again,
      failed: number(counts, "unexpected"),
      note: secondTryNote(again),
    })
  },
}

/** A test that needed its second try is passed and named: it is to be mended. */
function secondTryNote(count: number): string {
  return count > 0 ? `${count} only at the second try, named above` : ""
}

/** A runner that ends badly without a failed test (a broken setup, say) has failed all the same. */
function atLeastOneFailureUnless(ended: boolean, outcome: Outcome): Outcome {
  return ended || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 }
}

function readReport(path: string): Record<string, unknown> {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {}
}

function number(report: object, key: string): number {
  const value = new Map<string, unknown>(Object.entries(report)).get(key)
  return typeof value === "number" ? value : 0
}
