import { parseArgs } from "node:util"

/** `npm run demo -- [--entries N] [--orders N]`: fills an empty site, then adds that much sample data for measuring. */
const wanted = asked()
if (!wanted) {
  console.error("Usage: npm run demo -- [--entries N] [--orders N], whole numbers up to 1000000")
  process.exit(2)
}
// Only now: what fills a site takes seconds to load, and a slip of the keys should be told at once.
const { withDatabase } = await import("../with-database.ts")
const { fillBulk } = await import("#prisma/demo/bulk.ts")
const { fillDemo } = await import("#prisma/demo/fill.ts")
await withDatabase(async () => {
  await fillDemo()
  await fillBulk(wanted)
})
console.log(`Added ${wanted.entries} entries and ${wanted.orders} orders of sample data.`)
process.exit(0)

function asked(): { entries: number; orders: number } | null {
  try {
    const { values } = parseArgs({
      options: { entries: { type: "string", default: "0" }, orders: { type: "string", default: "0" } },
    })
    const [entries, orders] = [values.entries, values.orders].map((text) =>
      /^\d{1,7}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : null,
    )
    return entries == null || orders == null ? null : { entries, orders }
  } catch {
    return null
  }
}
