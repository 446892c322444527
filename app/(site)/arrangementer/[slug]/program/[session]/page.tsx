import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { SessionView } from "#components/programme/session-view.tsx"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../../../../programme.css"
import { Frame } from "../../../../frame.tsx"
import { programmeAt, programmeOrMissing } from "../../programme-at.ts"

interface Props {
  params: Promise<{ slug: string; session: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, session: id } = await params
  const found = await programmeAt(slug)
  const session = found?.programme.sessions.find((one) => one.id === id)
  if (!found || !session) return {}
  return {
    title: `${session.title}: ${found.event.title}`,
    alternates: { canonical: `${found.event.path}/program/${id}` },
    ...(session.description ? { description: session.description } : {}),
  }
}

/** One session of an event's programme. */
export default async function SessionPage({ params }: Props) {
  const { slug, session: id } = await params
  const found = await programmeOrMissing(slug, `/program/${id}`)
  const session = found.programme.sessions.find((one) => one.id === id)
  if (!session) notFound()
  trueUntil(found.trueUntil)
  return (
    <Frame current={`${found.event.path}/program/${id}`} title={session.title}>
      <SessionView found={found} session={session} locale={readerLocale()} />
    </Frame>
  )
}
