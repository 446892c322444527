import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { MunicipalityBeside } from "#components/surveys/municipality-beside.tsx"
import { MunicipalityView } from "#components/surveys/municipality-view.tsx"
import { visitor } from "#domain/access/actor.ts"
import { eventsInTown } from "#domain/events/queries/events-in-town.ts"
import { shownMemberships } from "#domain/membership/queries/shown-memberships.ts"
import { municipalityPage } from "#domain/surveys/queries/municipality-page.ts"
import { municipalitiesPath, municipalityPath } from "#domain/surveys/rules/municipality-path.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../../reader.ts"
import { Frame } from "../../frame.tsx"
import { municipalityFacts } from "../../machine-facts.ts"
import "../../../surveys.css"

interface Props {
  params: Promise<{ slug: string }>
}

const found = cache((slug: string) => municipalityPage(visitor, slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const municipality = await found((await params).slug)
  if (!municipality) return {}
  const { name } = municipality
  return {
    title: name,
    description: t("survey-compare.municipality.description", { name }),
    alternates: { canonical: municipalityPath(name) },
  }
}

/** One municipality through all surveys. */
export default async function MunicipalityPage({ params }: Props) {
  const municipality = await found((await params).slug)
  if (!municipality) notFound()
  const { name, code } = municipality
  const [membership, town] = await Promise.all([
    shownMemberships(visitor, code),
    eventsInTown(visitor, name, readerLocale()),
  ])
  for (const turn of [municipality.trueUntil, membership.trueUntil, town.trueUntil]) trueUntil(turn)
  return (
    <Frame
      current={municipalityPath(name)}
      title={name}
      above={[
        { title: t("surveys.menu"), path: "/undersoegelser" },
        { title: t("survey-compare.municipality.menu"), path: municipalitiesPath },
      ]}
    >
      <MunicipalityView municipality={municipality} locale={readerLocale()} />
      <MunicipalityBeside
        name={name}
        organisations={membership.organisations}
        events={town.events}
        locale={readerLocale()}
      />
      <JsonLd data={municipalityFacts(municipality)} />
    </Frame>
  )
}
