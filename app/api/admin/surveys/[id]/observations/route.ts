import { importObservations } from "#domain/surveys/commands/import-observations.ts"
import { importObservationsInput } from "#domain/surveys/input.ts"
import { answerJson, readStrictly } from "../../../json-answer.ts"
import { sentFile } from "../../../sent-file.ts"

/**
 * Reads a file of answers to one question and answers with the report; with `dryRun` nothing is written. A file that is
 * refused is no error of the request: the report says why, line by line.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return answerJson(async (actor) => {
    const { fields, bytes, dryRun } = await sentFile(request)
    const input = readStrictly(importObservationsInput, { ...fields, entryId: id })
    return importObservations(actor, input, { bytes, dryRun })
  })
}
