import { slugOf } from "#domain/content/rules/address.ts"
import { municipalities } from "../map/municipalities.ts"

export const municipalitiesPath = "/kommuner"

/** The address of a municipality's own page: its name, so that people can write it themselves. */
export function municipalityPath(name: string): string {
  return `${municipalitiesPath}/${slugOf(name)}`
}

const codes = new Map(municipalities.map(({ code, name }) => [slugOf(name), code]))

/** The code of the municipality with this slug; null when there is none. */
export function municipalityWithSlug(slug: string): string | null {
  return codes.get(slug) ?? null
}
