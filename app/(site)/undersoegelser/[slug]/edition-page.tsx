import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { surveyAddress } from "#components/surveys/address.ts"
import { EditionView } from "#components/surveys/edition-view.tsx"
import { type TableAsked, tableChoice } from "#components/surveys/table-choice.ts"
import { visitor } from "#domain/access/actor.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { hasOfficialMap, mapInUse } from "#domain/surveys/queries/map-in-use.ts"
import { newestStanding } from "#domain/surveys/rules/release-state.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { liveIn } from "../../../live.ts"
import { siteHere } from "../../../reader.ts"
import { AboutBelow, aboutEntry } from "../../about-below.tsx"
import { entryMetadata } from "../../entry-metadata.ts"
import { Frame } from "../../frame.tsx"
import { datasetFacts } from "../../machine-facts.ts"
import { moveOn } from "../../move-on.ts"
import { type Asked, mapKind, surveyAt } from "./asked.ts"

/** The query of an edition's page: which figures, on which map, and how the table is wanted. */
export type PageAsked = Asked & TableAsked

/** The head of an edition's page. An older release is found by its address, not by search engines. */
export async function editionMetadata(slug: string, asked: Asked): Promise<Metadata> {
  const survey = await surveyAt(slug, asked)
  if (!survey) return {}
  const number = asked.udgivelse ? Number(asked.udgivelse) : null
  const isNewest = number === null || number === newestStanding(survey.releases)?.number
  const own = { indicator: null, release: number, boundaries: false }
  const path = isNewest ? survey.path : surveyAddress(survey.path, own)
  return {
    ...entryMetadata({ ...survey, path }, { title: titleWithYear(survey) }),
    ...(isNewest ? {} : { robots: { index: false } }),
  }
}

/** One edition of a survey: the finding, the map, the same as a table, and where it comes from. */
export async function EditionPage({ slug, asked }: { slug: string; asked: PageAsked }) {
  const municipality = asked.kommune ?? null
  if (municipality && !municipalities.some(({ code }) => code === municipality)) notFound()
  const survey = await surveyAt(slug, asked)
  if (!survey) {
    await moveOn(`/undersoegelser/${slug}`, asked.udgivelse ? `/udgivelse/${asked.udgivelse}` : "")
    notFound()
  }
  const table = tableChoice(asked, survey.shown)
  if (!table) notFound()
  trueUntil(survey.trueUntil)
  const hasOfficial = await hasOfficialMap(visitor)
  const view = {
    boundaries: asked.kort !== undefined,
    generalised: hasOfficial && asked.kort === "generaliseret",
    patterns: asked.moenster === "1",
    municipality,
    hasOfficial,
  }
  const about = await aboutEntry(survey.path)
  return (
    <Frame current={survey.path} title={titleWithYear(survey)}>
      <EditionView
        survey={survey}
        view={view}
        drawing={await mapInUse(visitor, mapKind(asked))}
        live={await liveIn(survey.body)}
        table={table}
        siteUrl={siteHere()}
        locale={readerLocale()}
      />
      {survey.shown ? <JsonLd data={datasetFacts(survey)} /> : null}
      <AboutBelow about={about} />
    </Frame>
  )
}
