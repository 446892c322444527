import { parseArgs } from "node:util"
import { asked, grown } from "./grown-house.ts"
import { openHouse, type Served } from "./house.ts"
import { type Figure, median, report } from "./report.ts"

const sizes = [100, 1_000, 10_000, 100_000]

/** What the largest may cost of the smallest; ms of a search at 10,000 entries; bytes of memory at the largest. */
const floors = { ratio: 2.5, searchMs: 100, rss: 400_000_000 }

/** Rounds that are not counted: what is asked first is loaded, compiled and planned. */
const warming = 5

type Kind = "page" | "list" | "search"

interface Address {
  readonly kind: Kind
  readonly path: string
  /** How it is called in the table. */
  readonly name: string
}

/** What one address cost at each size, in ms. */
interface Cost extends Address {
  readonly ms: number[]
}

/**
 * What a page, a list and a search cost at 100 to 100,000 entries, rendered each time; and the memory of the product at
 * the largest. Each size has a server and a database of its own, and they are asked in turns, so that a slow minute of
 * the machine slows all of them.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false }, rounds: { type: "string", default: "40" } },
  })
  const rounds = Number(values.rounds)
  if (!(Number.isInteger(rounds) && rounds >= 3 && rounds <= 500)) {
    console.error("--rounds is a whole number from 3 to 500")
    return 2
  }
  const house = await openHouse()
  try {
    const { databaseUrls, sessionToken, storyPath } = await grown(house.env, {
      databaseUrl: house.databaseUrl,
      sizes,
    })
    const product = await house.serve("start/serve.ts", { env: { JOBS: "off" } })
    const servers: Served[] = []
    for (const databaseUrl of databaseUrls) {
      servers.push(await house.serve("bench/serve-rendered.ts", { env: { DATABASE_URL: databaseUrl } }))
    }
    const addresses = addressesOf(storyPath)
    const costs: Cost[] = []
    for (const address of addresses)
      costs.push({ ...address, ms: await costOf(address, servers, sessionToken, rounds) })
    for (let round = 0; round < rounds; round++) {
      for (const { path } of addresses) await asked(product, path, sessionToken)
    }
    return told(costs, await memoryOf(product), values.json)
  } finally {
    await house.close()
  }
}

function addressesOf(storyPath: string): Address[] {
  const search = (question: string) => `/soeg?q=${encodeURIComponent(question)}`
  return [
    { kind: "page", path: "/", name: "front page" },
    { kind: "page", path: storyPath, name: "a story" },
    { kind: "list", path: "/nyheder", name: "public list of news" },
    { kind: "list", path: "/admin/nyheder", name: "desk's list of news" },
    { kind: "search", path: search("biblioteker"), name: "a word that all hold" },
    { kind: "search", path: search("vedtægt"), name: "a word that few hold" },
    { kind: "search", path: search("eventyrfortællekluben"), name: "a word misspelt" },
    { kind: "search", path: search("fortælling om børn ved vinduet"), name: "several words" },
  ]
}

/** The middle of what the same address costs on each server, asked in turns. */
async function costOf(
  { path }: Address,
  servers: readonly Served[],
  sessionToken: string,
  rounds: number,
): Promise<number[]> {
  const taken = servers.map((): number[] => [])
  for (let round = -warming; round < rounds; round++) {
    for (const [place, server] of servers.entries()) {
      const ms = await asked(server, path, sessionToken)
      if (round >= 0) taken[place]?.push(ms)
    }
  }
  return taken.map((ms) => Math.round(median(ms) * 10) / 10)
}

async function memoryOf({ url }: Served): Promise<number> {
  const health = (await (await fetch(`${url}/api/health`)).json()) as { rss: number }
  return health.rss
}

function told(costs: readonly Cost[], rss: number, json: boolean): number {
  const figures: Figure[] = costs.map(({ kind, name, ms }) => {
    const ratio = (ms.at(-1) ?? Number.NaN) / (ms[0] ?? Number.NaN)
    return {
      name: `${kind}: ${name}`,
      value: `${ms.map((one) => one.toFixed(1)).join("  ")} ms, × ${ratio.toFixed(2)}`,
      floor: `≤ × ${floors.ratio}`,
      reached: ratio <= floors.ratio,
    }
  })
  const slowest = Math.max(...series(costs, "search").map((ms) => ms[sizes.indexOf(10_000)] ?? Number.NaN))
  figures.push({
    name: "search at 10,000, the slowest",
    value: `${slowest} ms`,
    floor: `≤ ${floors.searchMs} ms`,
    reached: slowest <= floors.searchMs,
  })
  figures.push({
    name: "memory at 100,000",
    value: `${Math.round(rss / 1e6)} MB`,
    floor: `≤ ${floors.rss / 1e6} MB`,
    reached: rss <= floors.rss,
  })
  const result = {
    page: slowestOf(costs, "page").map(({ size, ms }) => ({ entries: size, ms })),
    list: slowestOf(costs, "list").map(({ size, ms }) => ({ rows: size, ms })),
    search: slowestOf(costs, "search").map(({ size, ms }) => ({ entries: size, ms })),
    rss,
    costs: costs.map(({ kind, path, ms }) => ({ kind, path, ms })),
  }
  return report(
    `Rendered each time, at ${sizes.map((size) => size.toLocaleString("en")).join(", ")} entries`,
    figures,
    result,
    json,
  )
}

function series(costs: readonly Cost[], kind: Kind): number[][] {
  return costs.filter((cost) => cost.kind === kind).map(({ ms }) => ms)
}

/** At each size what the slowest address of a kind cost. */
function slowestOf(costs: readonly Cost[], kind: Kind): { size: number; ms: number }[] {
  return sizes.map((size, place) => ({
    size,
    ms: Math.max(...series(costs, kind).map((ms) => ms[place] ?? Number.NaN)),
  }))
}
