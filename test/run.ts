/**
 * The test command: `npm test` runs everything, `npm test -- floors types` the steps whose names begin so.
 * Every step runs, also after one has failed; the last line is `N passed, N failed`, and exit 1 says that something did.
 */
import { performance } from "node:perf_hooks"
import { generateClient, installChromium } from "./run/prepare.ts"
import { browserTests, unitTests } from "./run/runners.ts"
import { type Check, check, type Outcome, type Step } from "./run/steps.ts"

const client: Step = { name: "client generated", run: () => asOutcome(generateClient()) }
/** They run side by side, for the longest keeps one core busy; each says what it has to say when it has ended. */
const checks: readonly Check[] = [
  check("types", "tsc", ["--noEmit", "-p", "."]),
  check("lint and format", "biome", ["ci", process.stdout.isTTY ? "--colors=force" : "--colors=off", "."]),
  check("floors", process.execPath, ["test/floors/check.ts"]),
  check("knip: nothing is unused", "knip", []),
]
const runners: readonly Step[] = [
  unitTests,
  { name: "chromium found", run: () => asOutcome(installChromium()) },
  browserTests,
]

const wanted = process.argv.slice(2)
const isChosen = ({ name }: { name: string }) =>
  wanted.length === 0 || wanted.some((prefix) => name.startsWith(prefix.toLowerCase()))
const results: { name: string; outcome: Outcome; seconds: number }[] = []
await each([client].filter(isChosen))
await sideBySide(checks.filter(isChosen))
await each(runners.filter(isChosen))

console.log("\n── summary")
for (const { name, outcome, seconds } of results) {
  const verdict = outcome.failed === 0 ? "ok    " : "FAILED"
  console.log(
    `${verdict} ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds.toFixed(1)} s) ${outcome.note ?? ""}`.trimEnd(),
  )
}
const passed = results.reduce((sum, { outcome }) => sum + outcome.passed, 0)
const failed = results.reduce((sum, { outcome }) => sum + outcome.failed, 0)
if (results.length === 0) console.error(`no step is called ${wanted.join(", ")}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

async function asOutcome(done: Promise<boolean>): Promise<Outcome> {
  return (await done) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function each(steps: readonly Step[]): Promise<void> {
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`)
    const began = performance.now()
    results.push({ name, outcome: await run(), seconds: (performance.now() - began) / 1000 })
  }
}

/** Two lanes, which is what two cores carry; a lane takes the next check when it has ended one. */
async function sideBySide(all: readonly Check[]): Promise<void> {
  const left = [...all]
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const began = performance.now()
      const { said, ...outcome } = await next.run()
      console.log(`\n── ${next.name}\n${said.trimEnd()}`)
      results.push({ name: next.name, outcome, seconds: (performance.now() - began) / 1000 })
    }
  }
  await Promise.all([lane(), lane()])
}
