import { visitor } from "#domain/access/actor.ts"
import { surveyCatalogue } from "#domain/surveys/queries/survey-catalogue.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { dcatCatalogue } from "./dcat.ts"

export const dynamic = "force-dynamic"

/** Every survey's figures, for portals that gather data sets (DCAT-AP 3, JSON-LD). */
export async function GET(): Promise<Response> {
  const locale = readerLocale()
  const { surveys, trueUntil: until } = await surveyCatalogue(visitor, locale)
  trueUntil(until)
  return new Response(JSON.stringify(dcatCatalogue(surveys, locale)), {
    headers: { "content-type": "application/ld+json; charset=utf-8" },
  })
}
