import { liveChoicesInput } from "#domain/blocks/input.ts"
import { liveChoices } from "#domain/blocks/queries/live-choices.ts"
import { answerJson, readStrictly } from "../json-answer.ts"

/** What one may choose for a live block of this kind, by a part of its name. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams
  return answerJson(async (actor) => {
    const asked = { kind: query.get("kind"), search: (query.get("q") ?? "").slice(0, 100) }
    return { choices: await liveChoices(actor, readStrictly(liveChoicesInput, asked)) }
  })
}
