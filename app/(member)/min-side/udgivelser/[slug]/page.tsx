import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EmbargoedView } from "#components/surveys/embargoed-view.tsx"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import { embargoedRelease } from "#domain/surveys/queries/embargoed-release.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import type { PageProps } from "../../../../asked.ts"
import { pathHere, t } from "../../../../reader.ts"
import { memberActor } from "../../member-actor.ts"
import "../../../../surveys.css"

export function generateMetadata(): Metadata {
  return { title: t("survey-releases.embargo.title"), robots: { index: false, follow: false } }
}

/** Figures before they are out, for whoever may read them then; not found by all others, and once they are out. */
export default async function EmbargoedPage({ params, searchParams }: PageProps<{ slug: string }>) {
  const [{ slug }, { indikator }] = await Promise.all([params, searchParams])
  const path = `/min-side/udgivelser/${slug}`
  const actor = await memberActor(path)
  const indicator = typeof indikator === "string" ? indikator : null
  const found = await embargoedRelease(actor, { slug, indicator }, readerLocale())
  if (!found?.survey.shown) notFound()
  const { survey, until } = found
  return (
    <main id="indhold" tabIndex={-1} className="of-surveys survey">
      <EmbargoedView
        survey={survey}
        shown={found.survey.shown}
        until={until}
        path={pathHere(path)}
        publicPath={pathHere(survey.path)}
        drawing={tileMap()}
        locale={readerLocale()}
      />
    </main>
  )
}
