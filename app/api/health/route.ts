import { memoryFigures } from "#platform/http/memory-figures.ts"
import manifest from "../../../package.json" with { type: "json" }

export const dynamic = "force-dynamic"

/** Says that the process lives, and how much it holds in memory (bytes). Asks no database. */
export function GET(): Response {
  const { rss } = process.memoryUsage()
  const health = { status: "ok", version: manifest.version, pages: memoryFigures(), rss }
  return Response.json(health, { headers: { "Cache-Control": "no-store" } })
}
