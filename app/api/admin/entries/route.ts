import { createEntry } from "#domain/content/commands/create-entry.ts"
import { createEntryInput } from "#domain/content/input.ts"
import { answerJson, readStrictly, sentJson } from "../json-answer.ts"

/** Begins a draft, and answers with its id. */
export async function POST(request: Request) {
  return answerJson(async (actor) =>
    createEntry(actor, readStrictly(createEntryInput, await sentJson(request))),
  )
}
