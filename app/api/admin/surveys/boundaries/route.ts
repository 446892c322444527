import { importBoundaries } from "#domain/surveys/commands/import-boundaries.ts"
import { importBoundariesInput } from "#domain/surveys/input.ts"
import { answerJson, readStrictly } from "../../json-answer.ts"
import { sentFile } from "../../sent-file.ts"

/**
 * Reads a file of official boundaries and answers with the report; with `dryRun` also with the map as it would look, and
 * nothing is written. A file that is refused is no error of the request: the report says why, feature by feature.
 */
export async function POST(request: Request) {
  return answerJson(async (actor) => {
    const { fields, fileName, bytes, dryRun } = await sentFile(request)
    const input = readStrictly(importBoundariesInput, { fileName, credit: fields.credit ?? null })
    return importBoundaries(actor, input, { bytes, dryRun })
  })
}
