import { dataDocument } from "#components/surveys/data-file.ts"
import { config } from "#platform/config/config.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { surveyAt } from "../asked.ts"

export const dynamic = "force-dynamic"

/** The figures that the page shows, with their categories, sources and release. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params
  const survey = await surveyAt(slug, Object.fromEntries(new URL(request.url).searchParams))
  if (!survey?.shown) return new Response(null, { status: 404 })
  trueUntil(survey.trueUntil)
  return Response.json(
    dataDocument(survey, survey.shown, `${config().siteUrl}${survey.path}`, readerLocale()),
  )
}
