import { importRunInput } from "#domain/imports/input.ts"
import { importRun } from "#domain/imports/queries/import-run.ts"
import { answerJson, readStrictly } from "../../json-answer.ts"

/** How far an import is; what came of it stands on its page. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const asked = await params
  return answerJson(async (actor) => {
    const { id } = readStrictly(importRunInput, asked)
    const { status, done, total, file, media, can } = await importRun(actor, id)
    return { status, done, total, file, media, can }
  })
}
