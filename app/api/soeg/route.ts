import { visitor } from "#domain/access/actor.ts"
import { suggestions } from "#domain/search/queries/suggestions.ts"
import { longestQuestion } from "#domain/search/rules/terms.ts"
import { localPath } from "#platform/http/reader-locale.ts"

/** Titles that a question begun would find, for the script of the search page; `sprog=en` for readers of English. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const question = (searchParams.get("q") ?? "").slice(0, longestQuestion)
  const locale = searchParams.get("sprog") === "en" ? "en" : "da"
  const titles = await suggestions(visitor, question, locale)
  return Response.json(
    { titles: titles.map(({ title, path }) => ({ title, path: localPath(locale, path) })) },
    { headers: { "cache-control": "no-store" } },
  )
}
