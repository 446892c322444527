import { liveChoicesInput } from "#domain/blocks/input.ts"
import { liveChoices } from "#domain/blocks/queries/live-choices.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { answerJson, readStrictly } from "../json-answer.ts"

const byName = municipalities
  .map(({ code, name }) => ({ code, name }))
  .sort((one, other) => one.name.localeCompare(other.name, "da"))

/** What one may choose for a live block of this kind, by a part of its name. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams
  return answerJson(async (actor) => {
    const asked = { kind: query.get("kind"), search: (query.get("q") ?? "").slice(0, 100) }
    const { kind, search } = readStrictly(liveChoicesInput, asked)
    const choices = await liveChoices(actor, { kind, search })
    return { choices, municipalities: kind === "SURVEY" ? byName : [] }
  })
}
