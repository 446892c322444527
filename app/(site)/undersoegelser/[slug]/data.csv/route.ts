import { stringify } from "csv-stringify/sync"
import { sourceLines } from "#components/surveys/credit.ts"
import { dataRows } from "#components/surveys/data-file.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { surveyAt } from "../asked.ts"

export const dynamic = "force-dynamic"

/** The figures that the page shows, for spreadsheets; where they come from stands below them, behind #. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params
  const survey = await surveyAt(slug, Object.fromEntries(new URL(request.url).searchParams))
  if (!survey?.shown) return new Response(null, { status: 404 })
  trueUntil(survey.trueUntil)
  const rows = stringify(dataRows(survey.shown, readerLocale()), { delimiter: ";", escape_formulas: false })
  const sources = sourceLines(survey, readerLocale()).map((line) => `# ${line.replaceAll(/\s+/g, " ")}\n`)
  return new Response(`\ufeff${rows}${sources.join("")}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}.csv"`,
    },
  })
}
