import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { EventView } from "#components/events/event-view.tsx"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { visitor } from "#domain/access/actor.ts"
import { eventPage } from "#domain/events/queries/event-page.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../../programme.css"
import "../../../surveys.css"
import { liveIn } from "../../../live.ts"
import { AboutBelow, aboutEntry } from "../../about-below.tsx"
import { entryMetadata } from "../../entry-metadata.ts"
import { Frame } from "../../frame.tsx"
import { eventFacts } from "../../machine-facts.ts"
import { moveOn } from "../../move-on.ts"
import { programmeAt } from "./programme-at.ts"

interface Props {
  params: Promise<{ slug: string }>
}

const found = cache((slug: string) => eventPage(visitor, slug, readerLocale()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const event = await found(slug)
  return event ? entryMetadata(event) : {}
}

export default async function PublicEventPage({ params }: Props) {
  const { slug } = await params
  const event = await found(slug)
  if (!event) {
    await moveOn(`/arrangementer/${slug}`)
    notFound()
  }
  trueUntil(event.trueUntil)
  const programme = await programmeAt(slug)
  const about = await aboutEntry(event.path)
  return (
    <Frame current={event.path} title={event.title}>
      <EventView event={event} live={await liveIn(event.body)} shown={programme} locale={readerLocale()} />
      <AboutBelow about={about} />
      <JsonLd data={eventFacts(event)} />
    </Frame>
  )
}
