import { slugOf } from "#domain/content/rules/address.ts"
import { municipalities } from "../map/municipalities.ts"

/** The five regions, in Danish order. */
export const regionNames: readonly string[] = [
  ...new Set<string>(municipalities.map(({ region }) => region)),
].toSorted((one, other) => one.localeCompare(other, "da"))

const bySlug = new Map(regionNames.map((name) => [slugOf(name), name]))

/** The region that an address names; null when there is none. */
export function regionWithSlug(slug: string): string | null {
  return bySlug.get(slug) ?? null
}
