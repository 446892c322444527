import { importPopulation } from "#domain/surveys/commands/import-population.ts"
import { importPopulationInput } from "#domain/surveys/input.ts"
import { answerJson, readStrictly } from "../json-answer.ts"
import { sentFile } from "../sent-file.ts"

/**
 * Reads a file of inhabitants and answers with the report; with `dryRun` nothing is written. A file that is refused is no
 * error of the request: the report says why, line by line.
 */
export async function POST(request: Request) {
  return answerJson(async (actor) => {
    const { fields, bytes, dryRun } = await sentFile(request)
    return importPopulation(actor, readStrictly(importPopulationInput, fields), { bytes, dryRun })
  })
}
