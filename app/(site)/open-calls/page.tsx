import type { Metadata } from "next"
import { CallRow } from "#components/calls/call-row.tsx"
import { visitor } from "#domain/access/actor.ts"
import { type CallSummary, callList } from "#domain/calls/queries/call-list.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../reader.ts"
import { Frame } from "../frame.tsx"

export function generateMetadata(): Metadata {
  return {
    title: t("site.calls.menu"),
    description: t("calls.public.lead"),
    alternates: { canonical: "/open-calls" },
  }
}

/** What one can apply to now, what is coming, and what is over. */
export default async function CallsPage() {
  const { open, coming, closed, trueUntil: until } = await callList(visitor, readerLocale())
  trueUntil(until)
  return (
    <Frame current="/open-calls">
      <div className="wrap">
        <header className="opening small">
          <h1>{t("site.calls.menu")}</h1>
          <p className="book">{t("calls.public.lead")}</p>
        </header>
        {open.length > 0 ? (
          <Calls title={t("calls.public.openNow")} calls={open} />
        ) : (
          <p>{t("calls.public.noneOpen")}</p>
        )}
        {coming.length > 0 ? <Calls title={t("calls.public.comingTitle")} calls={coming} /> : null}
        {closed.length > 0 ? <Calls title={t("calls.public.closedTitle")} calls={closed} /> : null}
      </div>
    </Frame>
  )
}

function Calls({ title, calls }: { title: string; calls: readonly CallSummary[] }) {
  return (
    <section className="calls-of">
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      <ul className="dates">
        {calls.map((call) => (
          <CallRow key={call.id} call={call} locale={readerLocale()} />
        ))}
      </ul>
    </section>
  )
}
