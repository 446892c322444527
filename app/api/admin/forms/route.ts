import { saveForm } from "#domain/forms/commands/save-form.ts"
import { saveFormInput } from "#domain/forms/input.ts"
import { answerJson, readStrictly, sentJson } from "../json-answer.ts"

/** Keeps or publishes the questions of an event, a call or of joining. */
export async function PUT(request: Request) {
  return answerJson(async (actor) => saveForm(actor, readStrictly(saveFormInput, await sentJson(request))))
}
