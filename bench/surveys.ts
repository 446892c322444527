import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { parseArgs } from "node:util"
import { gzipSync } from "node:zlib"
import { detailedBoundaries } from "./detailed-boundaries.ts"
import { asked } from "./grown-house.ts"
import { openHouse, type Served } from "./house.ts"
import { type Figure, median, report } from "./report.ts"

/** Bytes, packed, of a page with its map and its table, and of the scripts it loads; ms of a render. */
const floors = { page: 60_000, script: 12_000, ms: 30 }
const rounds = { warming: 10, counted: 40 }

const survey = "/undersoegelser/borgerservice-2011"
const views = [
  { name: "tiles", path: survey },
  { name: "tiles with patterns", path: `${survey}?kommune=751&moenster=1` },
  { name: "generalised", path: `${survey}?kort=generaliseret` },
  { name: "official", path: `${survey}?kort=graenser` },
] as const

/**
 * What a survey's page weighs and costs, rendered each time: with tiles, with our own boundaries and with official ones.
 * `--boundaries FILE` names a file of them; without it boundaries as detailed are made up.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false }, boundaries: { type: "string" } },
  })
  const house = await openHouse()
  try {
    // The first server fills the house; the second remembers nothing.
    await house.serve("start/serve.ts", { env: { JOBS: "off" } })
    const bytes = await bringIn(house.env, values.boundaries)
    const server = await house.serve("bench/serve-rendered.ts")
    const pages = []
    for (const view of views) pages.push({ ...view, ...(await costOf(server, view.path)) })
    return await told(pages, bytes, server, values.json)
  } finally {
    await house.close()
  }
}

/** @returns the bytes of the boundaries as they are kept, packed */
async function bringIn(env: Record<string, string>, given: string | undefined): Promise<number> {
  const file = given ?? join(env.DATA_DIR ?? "", "boundaries.json")
  if (!given) await writeFile(file, detailedBoundaries())
  const child = spawn(process.execPath, ["start/commands/import.ts", "boundaries", file, "--json"], {
    env: { ...env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [said] = await Promise.all([text(child.stdout), once(child, "close")])
  const answer = JSON.parse(said.trim().split("\n").at(-1) ?? "{}")
  if (!answer.accepted) throw new Error(`The boundaries were refused: ${said}`)
  return answer.bytes
}

interface Cost {
  /** Packed. */
  readonly bytes: number
  readonly ms: number
}

async function costOf(server: Served, path: string): Promise<Cost> {
  const html = await (await fetch(server.url + path)).text()
  const taken: number[] = []
  for (let round = -rounds.warming; round < rounds.counted; round++) {
    const ms = await asked(server, path, "")
    if (round >= 0) taken.push(ms)
  }
  return { bytes: gzipSync(html).length, ms: Math.round(median(taken) * 10) / 10 }
}

async function told(
  pages: readonly (Cost & (typeof views)[number])[],
  boundaries: number,
  server: Served,
  json: boolean,
): Promise<number> {
  const script = await scriptBytes(await (await fetch(server.url + survey)).text())
  const figures: Figure[] = [
    ...pages.flatMap(({ name, bytes, ms }): Figure[] => [
      {
        name: `${name}: page`,
        value: `${bytes} bytes`,
        floor: `≤ ${floors.page} bytes`,
        reached: bytes <= floors.page,
      },
      { name: `${name}: render`, value: `${ms} ms`, floor: `≤ ${floors.ms} ms`, reached: ms <= floors.ms },
    ]),
    {
      name: "script",
      value: `${script} bytes`,
      floor: `≤ ${floors.script} bytes`,
      reached: script <= floors.script,
    },
    { name: "official boundaries as kept", value: `${boundaries} bytes` },
  ]
  const result = {
    pages: pages.map(({ name, path, bytes, ms }) => ({ name, path, bytes, ms })),
    script,
    boundaries,
  }
  return report("A survey's page, packed, rendered each time", figures, result, json)
}

/** Of all the scripts of our own that a page loads, packed. */
async function scriptBytes(html: string): Promise<number> {
  const addresses = [...html.matchAll(/<script[^>]* src="(\/enhance\/[\w-]+\.js)"/g)].map(
    ([, at]) => at ?? "",
  )
  const sizes = await Promise.all(
    [...new Set(addresses)].map(async (at) => gzipSync(await readFile(join("public", at))).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
