import { visitor } from "#domain/access/actor.ts"
import { suggestions } from "#domain/search/queries/suggestions.ts"
import { longestQuestion } from "#domain/search/rules/terms.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { pathHere } from "../../reader.ts"

/** Titles that a question begun would find, for the script of the search page. */
export async function GET(request: Request): Promise<Response> {
  const question = (new URL(request.url).searchParams.get("q") ?? "").slice(0, longestQuestion)
  const titles = await suggestions(visitor, question, readerLocale())
  return Response.json(
    { titles: titles.map(({ title, path }) => ({ title, path: pathHere(path) })) },
    { headers: { "cache-control": "no-store" } },
  )
}
