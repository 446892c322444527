import { importPopulation } from "#domain/surveys/commands/import-population.ts"
import { importPopulationInput } from "#domain/surveys/input.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { answerJson, readStrictly } from "../json-answer.ts"

/**
 * Reads a file of inhabitants and answers with the report; with `dryRun` nothing is written. A file that is refused is no
 * error of the request: the report says why, line by line.
 */
export async function POST(request: Request) {
  return answerJson(async (actor) => {
    const form = await request.formData().catch(() => null)
    const file = form?.get("file")
    if (!form || !(file instanceof File)) throw new InvalidInput({ file: ["errors.required"] })
    const dryRun = form.get("dryRun") === "ja"
    for (const name of ["file", "dryRun"]) form.delete(name)
    const input = readStrictly(importPopulationInput, Object.fromEntries(form))
    return importPopulation(actor, input, { bytes: new Uint8Array(await file.arrayBuffer()), dryRun })
  })
}
