import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { comparisonAddress } from "#components/surveys/address.ts"
import { ComparisonView } from "#components/surveys/comparison-view.tsx"
import { visitor } from "#domain/access/actor.ts"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import { surveyComparison } from "#domain/surveys/queries/survey-comparison.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../../../reader.ts"
import { Frame } from "../../../frame.tsx"
import "../../../../surveys.css"

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ indikator?: string; med?: string }>
}

const found = cache((slug: string, indicator: string | null, year: number | null) =>
  surveyComparison(visitor, { slug, indicator, year }, readerLocale()),
)

async function comparisonAt({ params, searchParams }: Props) {
  const [{ slug }, { indikator, med }] = await Promise.all([params, searchParams])
  return found(slug, indikator ?? null, med ? Number(med) : null)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const comparison = await comparisonAt(props)
  if (!comparison) return {}
  const { survey, earlier, later } = comparison
  const other = survey.year === later.year ? earlier : later
  const { questions, shown } = survey
  const key = shown.question.key === questions[0]?.key ? null : shown.question.key
  const years = { earlier: earlier.year, later: later.year }
  return {
    title: `${survey.title}: ${t("survey-compare.title", years)}`,
    description: survey.lead,
    alternates: { canonical: comparisonAddress(survey.path, other.year, key) },
  }
}

/** Two editions of a survey beside one another. */
export default async function ComparisonPage(props: Props) {
  const comparison = await comparisonAt(props)
  if (!comparison) notFound()
  trueUntil(comparison.trueUntil)
  const { survey, earlier, later } = comparison
  const title = t("survey-compare.title", { earlier: earlier.year, later: later.year })
  return (
    <Frame
      current={comparisonAddress(survey.path, Number((await props.searchParams).med) || null, null)}
      title={title}
      above={[
        { title: t("surveys.menu"), path: "/undersoegelser" },
        { title: survey.title, path: survey.path },
      ]}
    >
      <ComparisonView comparison={comparison} drawing={tileMap()} locale={readerLocale()} />
    </Frame>
  )
}
