import { parseArgs } from "node:util"
import { asked, grown } from "./grown-house.ts"
import { openHouse } from "./house.ts"
import { median, report } from "./report.ts"

const size = 10_000
/** ms that a list may take, answered whole. */
const floor = 300
const rounds = 9

/** The rooms of the desk that hold lists, and what one looks for in them. */
const lists = [
  "/admin",
  "/admin/nyheder",
  "/admin/nyheder?side=150",
  "/admin/arrangementer",
  "/admin/open-calls",
  "/admin/undersoegelser",
  "/admin/sider",
  "/admin/kalender",
  "/admin/forside",
  "/admin/menuer",
  "/admin/papirkurv",
  "/admin/links",
  "/admin/medier",
  "/admin/personer",
  "/admin/organisationer",
  "/admin/indmeldelser",
  "/admin/medlemskaber",
  "/admin/tilmeldinger",
  "/admin/ansoegninger",
  "/admin/post",
  "/admin/besoeg",
  "/admin/job",
  "/admin/log",
  "/admin/emner",
  "/admin/import",
  "/admin/soeg?soeg=biblioteker",
]

/** What every list of the desk costs beside 10,000 entries: the middle of nine answers each, after one that warms. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } })
  const house = await openHouse()
  try {
    const { sessionToken } = await grown(house.env, { databaseUrl: house.databaseUrl, sizes: [size] })
    const product = await house.serve("start/serve.ts", { env: { JOBS: "off" } })
    const costs: { path: string; ms: number }[] = []
    for (const path of lists) {
      await asked(product, path, sessionToken)
      const taken: number[] = []
      for (let round = 0; round < rounds; round++) taken.push(await asked(product, path, sessionToken))
      costs.push({ path, ms: Math.round(median(taken)) })
    }
    return report(
      `The desk's lists beside ${size.toLocaleString("en")} entries`,
      costs.map(({ path, ms }) => ({
        name: path,
        value: `${ms} ms`,
        floor: `≤ ${floor} ms`,
        reached: ms <= floor,
      })),
      { entries: size, lists: costs },
      values.json,
    )
  } finally {
    await house.close()
  }
}
