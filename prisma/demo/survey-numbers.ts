import type { System } from "#domain/access/actor.ts"
import { importPopulation } from "#domain/surveys/commands/import-population.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"

/** Invented inhabitants, marked as such: they stand beside invented answers alone. */
export const sampleYears = [2011, 2014] as const
const sizes = [4_000, 9_000, 16_000, 23_000, 31_000, 38_000, 44_000, 57_000, 72_000, 95_000, 140_000]

export async function fillPopulations(actor: System): Promise<void> {
  for (const year of sampleYears) {
    const rows = municipalities.map(({ code }) => `${code};${inhabitantsOf(code, year)}`)
    await importPopulation(
      actor,
      { year, source: "Opdigtede tal til eksemplet", isSample: true },
      { bytes: new TextEncoder().encode(`kode;indbyggere\n${rows.join("\n")}\n`), dryRun: false },
    )
  }
}

function inhabitantsOf(code: string, year: number): number {
  const size = sizes[(Number(code) * 7919) % sizes.length] ?? 0
  return size + (Number(code) % 97) * 10 + (year - 2011) * 50
}

/** A file with an invented number of visits for all but a few, about as many as there are invented inhabitants. */
export function inventedVisits(year: (typeof sampleYears)[number]): Uint8Array {
  const rows = municipalities.map(({ code }) => {
    if (Number(code) % 23 === year % 7) return `${code};;ikke besvaret`
    const each = 3 + ((Number(code) * 31 + year * 17) % 40) / 10
    return `${code};${Math.round(inhabitantsOf(code, year) * each)};`
  })
  return new TextEncoder().encode(`kode;besoeg;status\n${rows.join("\n")}\n`)
}
