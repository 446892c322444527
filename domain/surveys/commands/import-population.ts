import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { now } from "#platform/time/time.ts"
import type { ImportPopulation } from "../input.ts"
import { municipalityRegister } from "../map/municipality-names.ts"
import { readObservations } from "../rules/observations-file.ts"
import type { ImportReport } from "./import-observations.ts"

/** Read like the answers to a question whose key is "indbyggere". */
const inhabitants = {
  key: "indbyggere",
  label: "Indbyggere",
  labelEn: "Inhabitants",
  kind: "NUMBER",
  categories: [],
  isCount: true,
} as const

/**
 * Reads a file of inhabitants and lays it down as the population of a year, in place of what that year had. All or
 * nothing: one fault in the file and nothing is written. Municipalities that the file leaves out are not filled in.
 * `dryRun` reads and reports, and writes nothing. @throws NotAllowed
 */
export async function importPopulation(
  actor: Actor,
  { year, source, isSample }: ImportPopulation,
  file: { readonly bytes: Uint8Array; readonly dryRun: boolean },
): Promise<ImportReport> {
  demand(actor, "surveys.write")
  const { observations, ...report } = readObservations(file.bytes, inhabitants, municipalityRegister)
  if (!report.accepted || file.dryRun) return { ...report, written: 0 }
  const figures = observations.flatMap(({ municipality, number }) =>
    number === null ? [] : [{ year, municipalityCode: municipality, inhabitants: number }],
  )
  return transaction(async (tx) => {
    const known = { source, isSample, importedAt: now() }
    await tx.populationYear.upsert({
      where: { year },
      create: { year, ...known },
      update: known,
      select: { year: true },
    })
    await tx.populationFigure.deleteMany({ where: { year } })
    await tx.populationFigure.createMany({ data: figures })
    const details = { source, isSample, written: figures.length }
    await audit(tx, actor, "surveys.populationImported", { type: "population", id: String(year) }, details)
    await forgetPublicPages(tx)
    return { ...report, written: figures.length }
  })
}
