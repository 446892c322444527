import { linkTroublesInput } from "#domain/content/input.ts"
import { linkTroubles } from "#domain/content/queries/link-troubles.ts"
import { answerJson, readStrictly, sentJson } from "../json-answer.ts"

/** Which links of a text that is being written lead nowhere; a question, sent because there may be many. */
export async function POST(request: Request) {
  return answerJson(async (actor) =>
    linkTroubles(actor, readStrictly(linkTroublesInput, await sentJson(request))),
  )
}
