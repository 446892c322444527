import { importBoundaries } from "#domain/surveys/commands/import-boundaries.ts"
import { importBoundariesInput } from "#domain/surveys/input.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { answerJson, readStrictly } from "../../json-answer.ts"

/**
 * Reads a file of official boundaries and answers with the report; with `dryRun` also with the map as it would look, and
 * nothing is written. A file that is refused is no error of the request: the report says why, feature by feature.
 */
export async function POST(request: Request) {
  return answerJson(async (actor) => {
    const form = await request.formData().catch(() => null)
    const file = form?.get("file")
    if (!form || !(file instanceof File)) throw new InvalidInput({ file: ["errors.required"] })
    const input = readStrictly(importBoundariesInput, { fileName: file.name, credit: form.get("credit") })
    const bytes = new Uint8Array(await file.arrayBuffer())
    return importBoundaries(actor, input, { bytes, dryRun: form.get("dryRun") === "ja" })
  })
}
