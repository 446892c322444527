import { saveFront } from "#domain/content/commands/save-front.ts"
import { frontInput } from "#domain/content/input.ts"
import { answerJson, readStrictly, sentJson } from "../json-answer.ts"

/** Puts what is put forward on the front page in its order. */
export async function PUT(request: Request) {
  return answerJson(async (actor) => saveFront(actor, readStrictly(frontInput, await sentJson(request))))
}
