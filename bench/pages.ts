import { get } from "node:http"
import { parseArgs } from "node:util"
import autocannon from "autocannon"
import { openHouse } from "./house.ts"
import { median, report } from "./report.ts"

/** What visitors' browsers ask for, and how many ask at a time. */
const encoding = "gzip, deflate, br"
const connections = 32

/** The three are measured in turns, so that a slow minute of the machine slows all of them. */
const rounds = 3

const floors = { ratioToBare: 0.5, ratioToRendered: 10, p99: 10 }

/** Requests per second and latency in ms. */
interface Load {
  perSecond: number
  p50: number
  p99: number
}

/**
 * How fast a remembered page is, beside bare node:http sending the same bytes and beside Next rendering the page for
 * each request. The load comes from this process, the three servers are processes of their own.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: "boolean", default: false },
      path: { type: "string", default: "/" },
      seconds: { type: "string", default: "6" },
    },
  })
  const { path } = values
  const seconds = Number(values.seconds)
  if (!path.startsWith("/") || !(seconds >= 1 && seconds <= 60)) {
    console.error("--path begins with a slash, --seconds lies between 1 and 60")
    return 2
  }
  const house = await openHouse()
  try {
    const product = await house.serve("start/serve.ts", { env: { JOBS: "off" } })
    const rendered = await house.serve("bench/serve-rendered.ts")
    await answered(product.url + path)
    const { bytes, cacheStatus } = await answered(product.url + path)
    if (cacheStatus !== "samling; hit") throw new Error(`${path} is not remembered: ${cacheStatus}`)
    const bypassed = await answered(rendered.url + path)
    if (bypassed.cacheStatus === "samling; hit") throw new Error("The server without memory remembers")
    const bare = await house.serve("bench/serve-bare.ts", { args: [product.url + path, encoding] })

    const loads: Record<"bare" | "remembered" | "rendered", Load[]> = {
      bare: [],
      remembered: [],
      rendered: [],
    }
    for (const server of [bare, product, rendered]) await load(server.url + path, 2)
    for (let round = 0; round < rounds; round++) {
      loads.bare.push(await load(bare.url + path, seconds))
      loads.remembered.push(await load(product.url + path, seconds))
      loads.rendered.push(await load(rendered.url + path, seconds))
    }
    return told({ path, bytes }, loads, values.json)
  } finally {
    await house.close()
  }
}

function told(
  page: { path: string; bytes: number },
  loads: Record<"bare" | "remembered" | "rendered", Load[]>,
  json: boolean,
): number {
  const remembered = middle(loads.remembered)
  const bare = middle(loads.bare)
  const rendered = middle(loads.rendered)
  // Ratios are taken within a round, then the middle one: rounds differ more than servers do.
  const ratioToBare = rounded(median(ratios(loads.remembered, loads.bare)))
  const ratioToRendered = rounded(median(ratios(loads.remembered, loads.rendered)))
  const line = (one: Load) => `${one.perSecond}/s, p50 ${one.p50} ms, p99 ${one.p99} ms`
  return report(
    `Page ${page.path}, ${page.bytes} bytes as sent, ${connections} connections`,
    [
      { name: "bare node:http", value: line(bare) },
      {
        name: "remembered",
        value: line(remembered),
        floor: `p99 ≤ ${floors.p99} ms`,
        reached: remembered.p99 <= floors.p99,
      },
      { name: "rendered each time", value: line(rendered) },
      {
        name: "ratio to bare",
        value: String(ratioToBare),
        floor: `≥ ${floors.ratioToBare}`,
        reached: ratioToBare >= floors.ratioToBare,
      },
      {
        name: "ratio to rendered",
        value: String(ratioToRendered),
        floor: `≥ ${floors.ratioToRendered}`,
        reached: ratioToRendered >= floors.ratioToRendered,
      },
    ],
    { ...page, remembered, bare, rendered, ratioToBare, ratioToRendered },
    json,
  )
}

async function load(url: string, seconds: number): Promise<Load> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { "accept-encoding": encoding },
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers other than 200, ${result.errors} errors`)
  }
  return {
    perSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
  }
}

/** One answer as it is sent, not unpacked. */
function answered(url: string): Promise<{ bytes: number; cacheStatus: string }> {
  return new Promise((done, failed) => {
    get(url, { headers: { "accept-encoding": encoding } }, (answer) => {
      let bytes = 0
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.once("end", () => {
        if (answer.statusCode !== 200) failed(new Error(`${url} answered ${answer.statusCode}`))
        else done({ bytes, cacheStatus: String(answer.headers["cache-status"]) })
      })
    }).once("error", failed)
  })
}

function middle(loads: readonly Load[]): Load {
  return {
    perSecond: median(loads.map(({ perSecond }) => perSecond)),
    p50: median(loads.map(({ p50 }) => p50)),
    p99: median(loads.map(({ p99 }) => p99)),
  }
}

function ratios(loads: readonly Load[], others: readonly Load[]): number[] {
  return loads.map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? Number.NaN))
}

function rounded(ratio: number): number {
  return Math.round(ratio * 100) / 100
}
