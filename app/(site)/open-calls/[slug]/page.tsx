import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { BodyView } from "#components/body/body.tsx"
import { PictureOf } from "#components/body/picture.tsx"
import { CallBand } from "#components/calls/call-band.tsx"
import { CallTerms } from "#components/calls/call-terms.tsx"
import { stateWords } from "#components/calls/call-words.ts"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { foreign } from "#components/ui/foreign.ts"
import { visitor } from "#domain/access/actor.ts"
import { type CallPage, callPage } from "#domain/calls/queries/call-page.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../../surveys.css"
import { liveIn } from "../../../live.ts"
import { here, t } from "../../../reader.ts"
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
  const locale = readerLocale()
  return (
    <Frame current={call.path} title={call.title}>
      <CallBand
        call={call}
        heading="h1"
        facts={[stateWords(call.state, locale), answerWords(call)]}
        locale={locale}
      >
        {call.state.kind === "open" ? (
          <a className="button" href={`${call.path}/ansoeg`}>
            {t("calls.public.apply")}
          </a>
        ) : null}
      </CallBand>
      <div className="wrap section two of-calls">
        <div>
          <DanishOnly lang={call.lang} locale={locale} />
          {call.lead ? (
            <p className="book text-[length:var(--s2)] leading-[1.42]" lang={foreign(call.lang, locale)}>
              {call.lead}
            </p>
          ) : null}
          <div className="mt-6">
            <BodyView
              body={call.body}
              shelf={call.shelf}
              live={await liveIn(call.body)}
              locale={locale}
              lang={call.lang}
            />
          </div>
          {call.picture ? (
            <figure className="hero mt-8" lang={foreign(call.lang, locale)}>
              <PictureOf picture={call.picture} alt={call.heroAlt} sizes="(min-width: 60rem) 50vw, 100vw" />
            </figure>
          ) : null}
          {call.contactEmail ? (
            <p className="mt-8">
              {t("calls.public.contact")} <a href={`mailto:${call.contactEmail}`}>{call.contactEmail}</a>
            </p>
          ) : null}
        </div>
        <CallTerms call={call} locale={locale} />
      </div>
      <JsonLd data={callFacts(call)} />
    </Frame>
  )
}

function answerWords({ answerByOn, isAnswered }: CallPage): string {
  if (isAnswered) return t("calls.public.answered")
  return answerByOn ? t("calls.public.answerBy", { on: here().shortDate(answerByOn) }) : ""
}
