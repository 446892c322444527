import { writeFileSync } from "node:fs"
import type { Reporter, TestCase } from "vitest/node"

/** How many tests failed first and passed when tried again: { count }. */
export const secondTries = "test-results/second-tries.json"

/** Names, below everything else, what passed only when it was tried again, with what went wrong at first. */
export default class SecondTry implements Reporter {
  private readonly found: TestCase[] = []

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.found.push(test)
  }

  onTestRunEnd(): void {
    for (const test of this.found) {
      console.log(`only at the second try: ${test.module.relativeModuleId} > ${test.fullName}`)
      for (const { message, stack } of test.result().errors ?? []) console.log(stack ?? message)
    }
    writeFileSync(secondTries, JSON.stringify({ count: this.found.length }))
  }
}
