import { beginImport } from "#domain/imports/commands/begin-import.ts"
import { beginImportInput } from "#domain/imports/input.ts"
import { answerJson, readStrictly, sentJson } from "../json-answer.ts"

/** Opens an import; its files are sent to it in parts. */
export async function POST(request: Request) {
  return answerJson(async (actor) =>
    beginImport(actor, readStrictly(beginImportInput, await sentJson(request))),
  )
}
