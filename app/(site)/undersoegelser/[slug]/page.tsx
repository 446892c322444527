import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { EditionView } from "#components/surveys/edition-view.tsx"
import { type TableAsked, tableChoice } from "#components/surveys/table-choice.ts"
import { visitor } from "#domain/access/actor.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { hasOfficialMap, mapInUse } from "#domain/surveys/queries/map-in-use.ts"
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
  const municipality = asked.kommune ?? null
  if (municipality && !municipalities.some(({ code }) => code === municipality)) notFound()
  const survey = await surveyAt(slug, asked)
  if (!survey) {
    await moveOn(`/undersoegelser/${slug}`)
    notFound()
  }
  const table = tableChoice(asked, survey.shown)
  if (!table) notFound()
  trueUntil(survey.trueUntil)
  const hasOfficial = await hasOfficialMap(visitor)
  const boundaries = asked.kort !== undefined
  const generalised = boundaries && hasOfficial && asked.kort === "generaliseret"
  const kind = boundaries ? (generalised ? "generalised" : "boundaries") : "tiles"
  const view = { boundaries, generalised, patterns: asked.moenster === "1", municipality, hasOfficial }
  const about = await aboutEntry(survey.path)
  return (
    <Frame current={survey.path} title={titleWithYear(survey)}>
      <EditionView
        survey={survey}
        view={view}
        drawing={await mapInUse(visitor, kind)}
        live={await liveIn(survey.body)}
        table={table}
        locale={readerLocale()}
      />
      {survey.shown ? <JsonLd data={datasetFacts(survey)} /> : null}
      <AboutBelow about={about} />
    </Frame>
  )
}
