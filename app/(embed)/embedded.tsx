import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EmbeddedView } from "#components/surveys/embedded-view.tsx"
import { visitor } from "#domain/access/actor.ts"
import { mapInUse } from "#domain/surveys/queries/map-in-use.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { moveOn } from "../(site)/move-on.ts"
import { type Asked, mapKind, surveyAt } from "../(site)/undersoegelser/[slug]/asked.ts"
import { siteHere } from "../reader.ts"

export async function embeddedMetadata(slug: string, asked: Asked): Promise<Metadata> {
  const survey = await surveyAt(slug, asked)
  return survey ? { title: titleWithYear(survey) } : {}
}

/** The map of the newest figures, or of the release that `udgivelse` names, for a frame on another site. */
export async function Embedded({ slug, asked }: { slug: string; asked: Asked }) {
  const survey = await surveyAt(slug, asked)
  if (!survey) {
    await moveOn(
      `/undersoegelser/${slug}`,
      asked.udgivelse ? `/udgivelse/${asked.udgivelse}/indlejr` : "/indlejr",
    )
    notFound()
  }
  trueUntil(survey.trueUntil)
  return (
    <EmbeddedView
      survey={survey}
      drawing={await mapInUse(visitor, mapKind(asked))}
      siteUrl={siteHere()}
      locale={readerLocale()}
    />
  )
}
