import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { SpeakerView } from "#components/programme/speaker-view.tsx"
import { speakersIn } from "#domain/programme/rules/programme.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../../../../programme.css"
import { Frame } from "../../../../frame.tsx"
import { programmeAt, programmeOrMissing } from "../../programme-at.ts"

interface Props {
  params: Promise<{ slug: string; speaker: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, speaker: key } = await params
  const found = await programmeAt(slug)
  const speaker = found && speakersIn(found.programme.sessions).find((one) => one.slug === key)
  if (!found || !speaker) return {}
  return {
    title: `${speaker.name}: ${found.event.title}`,
    alternates: { canonical: `${found.event.path}/oplaegsholdere/${key}` },
  }
}

/** A speaker at an event. */
export default async function SpeakerPage({ params }: Props) {
  const { slug, speaker: key } = await params
  const found = await programmeOrMissing(slug, `/oplaegsholdere/${key}`)
  const speaker = speakersIn(found.programme.sessions).find((one) => one.slug === key)
  if (!speaker) notFound()
  trueUntil(found.trueUntil)
  return (
    <Frame current={`${found.event.path}/oplaegsholdere/${key}`} title={speaker.name}>
      <SpeakerView found={found} speaker={speaker} locale={readerLocale()} />
    </Frame>
  )
}
