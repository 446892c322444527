import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import { setTimeout as later } from "node:timers/promises"
import { parseArgs } from "node:util"
import { openHouse } from "./house.ts"
import { median, report } from "./report.ts"

/** ms. A visitor sees what was published within this time, in every process. */
const floor = 1_000
/** ms between two looks, and how many looks after the first fresh one must stay fresh. */
const pace = 10
const looksAfter = 30

const listPath = "/nyheder"

/** What `publish-entries.ts` answers: the address of the entry and when its command had returned (ms since 1970). */
export interface Published {
  path: string
  doneAtMs: number
}

/**
 * How long after the real command returned anonymous visitors see what it published, in each of two processes on one
 * database: a new story at its address and in the list, which was remembered before.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false }, runs: { type: "string", default: "20" } },
  })
  const runs = Number(values.runs)
  if (!(Number.isInteger(runs) && runs >= 1 && runs <= 500)) {
    console.error("--runs is a whole number from 1 to 500")
    return 2
  }
  const house = await openHouse()
  let editor: ChildProcess | undefined
  try {
    const sites = [
      (await house.serve("start/serve.ts", { env: { JOBS: "off" } })).url,
      (await house.serve("start/serve.ts", { env: { JOBS: "off" } })).url,
    ]
    editor = fork(join(import.meta.dirname, "publish-entries.ts"), {
      env: { ...house.env, NODE_ENV: "production" },
    })
    const visible: number[] = []
    for (let i = 0; i < runs; i++)
      visible.push(await publishAndLook(editor, sites, `Måling ${i} ${Date.now()}`))
    const p50 = median(visible)
    const max = Math.max(...visible)
    return report(
      `Publish to visible, ${runs} runs, ${sites.length} processes`,
      [
        { name: "p50", value: `${p50} ms` },
        { name: "max", value: `${max} ms`, floor: `≤ ${floor} ms`, reached: max <= floor },
      ],
      { runs, visible: { p50, max } },
      values.json,
    )
  } finally {
    editor?.kill()
    await house.close()
  }
}

/** Publishes one story and looks at every place where it must appear; answers with the slowest, in ms. */
async function publishAndLook(
  editor: ChildProcess,
  sites: readonly string[],
  title: string,
): Promise<number> {
  for (const site of sites) await remembered(site + listPath)
  const { path, doneAtMs } = await published(editor, title)
  const places = sites.flatMap((site) => [site + path, site + listPath])
  return Math.max(...(await Promise.all(places.map((place) => seen(place, title, doneAtMs)))))
}

async function remembered(address: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const answer = await fetch(address)
    await answer.arrayBuffer()
    if (answer.headers.get("cache-status") === "samling; hit") return
    await later(pace)
  }
  throw new Error(`${address} is not remembered`)
}

function published(editor: ChildProcess, title: string): Promise<Published> {
  return new Promise((done, failed) => {
    const ended = (code: number | null) => failed(new Error(`The editor's process ended with ${code}`))
    editor.once("exit", ended)
    editor.once("message", (answer: Published) => {
      editor.off("exit", ended)
      done(answer)
    })
    editor.send({ title })
  })
}

async function seen(address: string, title: string, sinceMs: number): Promise<number> {
  while (!(await shows(address, title))) {
    if (Date.now() - sinceMs > 20 * floor) throw new Error(`${address} never showed "${title}"`)
    await later(pace)
  }
  const took = Math.max(0, Date.now() - sinceMs)
  for (let look = 0; look < looksAfter; look++) {
    if (!(await shows(address, title)))
      throw new Error(`${address} was stale again after it had shown "${title}"`)
    await later(pace)
  }
  return took
}

async function shows(address: string, title: string): Promise<boolean> {
  return (await (await fetch(address)).text()).includes(title)
}
