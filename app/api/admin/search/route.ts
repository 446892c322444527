import { deskSearch } from "#domain/search/queries/desk-search.ts"
import { foundGroups } from "../../../admin/found-lines.ts"
import { answerJson } from "../json-answer.ts"

/** What of everything at the desk answers `q`, for the palette; a few of each sort. */
export async function GET(request: Request) {
  const question = new URL(request.url).searchParams.get("q")?.slice(0, 200) ?? ""
  return answerJson(async (actor) => {
    const found = await deskSearch(actor, { question, most: 8 })
    return { groups: foundGroups(actor, question, found).filter(({ key }) => key !== "rooms") }
  })
}
