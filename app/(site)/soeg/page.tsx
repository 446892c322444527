import type { Metadata } from "next"
import type { ReactNode } from "react"
import { kindWord, slagsOf } from "#components/search/kinds.ts"
import { Results } from "#components/search/results.tsx"
import { SearchForm } from "#components/search/search-form.tsx"
import { visitor } from "#domain/access/actor.ts"
import { search } from "#domain/search/queries/search.ts"
import { longestQuestion } from "#domain/search/rules/terms.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { now } from "#platform/time/time.ts"
import { t } from "../../reader.ts"
import { Frame } from "../frame.tsx"

interface Asked {
  q?: string
  slags?: string
  aar?: string
  side?: string
  /** Minutes until one may search again; the server alone writes it (platform/http/search-pace.ts). */
  vent?: string
}

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Promise<Asked>
}): Promise<Metadata> {
  const { q = "" } = await searchParams
  const title = q && q.length <= longestQuestion ? t("search.titleOf", { question: q }) : t("search.title")
  return { title, robots: { index: false }, alternates: { canonical: "/soeg" } }
}

/** Everything that is public, by the words in it. Nobody asks the same twice, so answers are not remembered. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { q = "", slags, aar, side, vent } = await searchParams
  if (vent) return <SearchLater question={q} minutes={Number(vent)} />
  const isTooLong = q.length > longestQuestion
  const chosen = { question: isTooLong ? "" : q.trim(), kind: slagsOf(slags), year: aar ? Number(aar) : null }
  const page = Number(side ?? 1)
  const answer = await search(visitor, { ...chosen, locale: readerLocale(), page })
  if (q) trueUntil(now())
  return (
    <Asked question={q}>
      {isTooLong ? <p role="alert">{t("search.tooLong", { most: longestQuestion })}</p> : null}
      {chosen.question ? (
        <Results answer={answer} chosen={chosen} page={page} locale={readerLocale()} />
      ) : (
        <p className="quiet">
          {t("search.hint", { kinds: kindWord("SURVEY", readerLocale()).toLowerCase() })}
        </p>
      )}
      <script type="module" src="/enhance/search.js" />
    </Asked>
  )
}

/** One who searched too often keeps the question, and learns when it may be asked. */
function SearchLater({ question, minutes }: { question: string; minutes: number }) {
  return (
    <Asked question={question}>
      <p role="alert">{t("errors.tooMany", { minutes })}</p>
    </Asked>
  )
}

/** The form with what was asked, above what came of it. */
function Asked({ question, children }: { question: string; children: ReactNode }) {
  return (
    <Frame current="/soeg">
      <div className="wrap">
        <header className="opening small">
          <h1>{t("search.title")}</h1>
          <SearchForm question={question.slice(0, longestQuestion)} locale={readerLocale()} />
        </header>
        {children}
      </div>
    </Frame>
  )
}
