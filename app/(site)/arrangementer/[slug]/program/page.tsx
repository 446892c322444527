import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ProgrammeView } from "#components/programme/programme-view.tsx"
import { trackOf } from "#domain/programme/rules/shown.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { dayInCopenhagen } from "#platform/time/time.ts"
import "../../../../programme.css"
import { t } from "../../../../reader.ts"
import { Frame } from "../../../frame.tsx"
import { programmeAt, programmeOrMissing } from "../programme-at.ts"

interface Props {
  params: Promise<{ slug: string }>
  /** The server has dropped everything else. */
  searchParams: Promise<{ dag?: string; spor?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const found = await programmeAt(slug)
  if (!found) return {}
  const title = `${t("programme.title")}: ${found.event.title}`
  return { title, alternates: { canonical: `${found.event.path}/program` } }
}

/** The programme of an event, whole or of one day and one track. */
export default async function ProgrammePage({ params, searchParams }: Props) {
  const [{ slug }, { dag, spor }] = await Promise.all([params, searchParams])
  const found = await programmeOrMissing(slug, "/program")
  const { programme, event } = found
  const day = dag && programme.sessions.some(({ startsAt }) => dayInCopenhagen(startsAt) === dag) ? dag : null
  const track = spor ? trackOf(programme, spor) : null
  if ((dag && !day) || (spor && !track)) notFound()
  trueUntil(found.trueUntil)
  return (
    <Frame current={`${event.path}/program`} title={t("programme.title")}>
      <ProgrammeView found={found} chosen={{ day, track }} locale={readerLocale()} />
    </Frame>
  )
}
