import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { CallView } from "#components/calls/call-view.tsx"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { visitor } from "#domain/access/actor.ts"
import { callPage } from "#domain/calls/queries/call-page.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../../surveys.css"
import { liveIn } from "../../../live.ts"
import { t } from "../../../reader.ts"
import { AboutBelow, aboutEntry } from "../../about-below.tsx"
import { entryMetadata } from "../../entry-metadata.ts"
import { Frame } from "../../frame.tsx"
import { callFacts } from "../../machine-facts.ts"
import { moveOn } from "../../move-on.ts"

interface Props {
  params: Promise<{ slug: string }>
}

const found = cache((slug: string) => callPage(visitor, slug, readerLocale()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const call = await found(slug)
  return call ? entryMetadata(call, { description: t("calls.public.lead") }) : {}
}

export default async function PublicCallPage({ params }: Props) {
  const { slug } = await params
  const call = await found(slug)
  if (!call) {
    await moveOn(`/open-calls/${slug}`)
    notFound()
  }
  trueUntil(call.trueUntil)
  const about = await aboutEntry(call.path)
  return (
    <Frame current={call.path} title={call.title}>
      <CallView call={call} live={await liveIn(call.body)} locale={readerLocale()} />
      <AboutBelow about={about} />
      <JsonLd data={callFacts(call)} />
    </Frame>
  )
}
