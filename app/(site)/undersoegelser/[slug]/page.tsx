import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { EditionView } from "#components/surveys/edition-view.tsx"
import { type TableAsked, tableChoice } from "#components/surveys/table-choice.ts"
import { mapDrawing } from "#domain/surveys/map/drawings.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { AboutBelow, aboutEntry } from "../../about-below.tsx"
import { entryMetadata } from "../../entry-metadata.ts"
import { Frame } from "../../frame.tsx"
import { datasetFacts } from "../../machine-facts.ts"
import { moveOn } from "../../move-on.ts"
import { type Asked, surveyAt } from "./asked.ts"
import "../../../surveys.css"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { liveIn } from "../../../live.ts"

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<Asked & TableAsked>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const survey = await surveyAt((await params).slug, await searchParams)
  if (!survey) return {}
  return entryMetadata(survey, { title: titleWithYear(survey) })
}

/** One edition of a survey: the finding, the map, the same as a table, and where it comes from. */
export default async function EditionPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const survey = await surveyAt(slug, asked)
  if (!survey) {
    await moveOn(`/undersoegelser/${slug}`)
    notFound()
  }
  const table = tableChoice(asked, survey.shown)
  if (!table) notFound()
  trueUntil(survey.trueUntil)
  const hasBoundaries = asked.kort === "graenser"
  const about = await aboutEntry(survey.path)
  return (
    <Frame current={survey.path} title={titleWithYear(survey)}>
      <EditionView
        survey={survey}
        hasBoundaries={hasBoundaries}
        drawing={mapDrawing(hasBoundaries ? "boundaries" : "tiles")}
        live={await liveIn(survey.body)}
        table={table}
        locale={readerLocale()}
      />
      {survey.shown ? <JsonLd data={datasetFacts(survey)} /> : null}
      <AboutBelow about={about} />
    </Frame>
  )
}
