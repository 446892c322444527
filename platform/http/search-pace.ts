import type { Target } from "./hygiene.ts"
import { networkWait, type Rate } from "./rate-limit.ts"
import { splitLocale } from "./reader-locale.ts"

/** The key under which the search page is told in how many minutes it may search again; visitors cannot write it. */
export const laterKey = "vent"

/** By path; suggestions come while one types, several for each word. */
const rates: ReadonlyMap<string, Rate> = new Map([
  ["/soeg", { points: 600, seconds: 300 }],
  ["/api/soeg", { points: 1_800, seconds: 300 }],
])

/**
 * A search is the dearest thing that anybody may ask of the database, so one network may so often: a hall full of people
 * behind one address is never met, a script is.
 * @returns 0 when it may, or no search is asked for; else in how many seconds
 */
export async function searchWait(network: string, { path, query }: Target): Promise<number> {
  const { address } = splitLocale(path)
  const rate = rates.get(address)
  if (!rate || !query.get("q")?.trim()) return 0
  return networkWait(`search${address}`, network, rate)
}
