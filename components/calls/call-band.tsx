import type { ReactNode } from "react"
import { foreign } from "#components/ui/foreign.ts"
import type { CallState } from "#domain/calls/rules/call-state.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

export interface BandCall {
  readonly title: string
  readonly isSample: boolean
  /** The language of the title; Danish where nothing is said. */
  readonly lang?: Locale
  readonly opensAt: Date
  readonly deadlineAt: Date
  readonly state: CallState
}

/** The yellow band of a page about one call: the day of its deadline (or opening) as figures, its name, what is said of it. */
export function CallBand({
  call,
  heading = "h2",
  href,
  facts,
  locale,
  children,
}: {
  call: BandCall
  heading?: "h1" | "h2"
  /** Where the name leads; left out on the call's own page. */
  href?: string
  facts: readonly string[]
  locale: Locale
  children?: ReactNode
}) {
  const t = translator(locale)
  const { dayOfMonth, month, monthAndYear } = formats(locale)
  const Heading = heading
  const shown = call.state.kind === "coming" ? call.opensAt : call.deadlineAt
  const label = [
    t("site.calls.kind"),
    t(`calls.public.label.${call.state.kind}`, { month: monthAndYear(shown) }),
    call.isSample ? t("site.sample") : "",
  ]
  return (
    <section className="band of-calls">
      <div className="wrap">
        <p className="date" aria-hidden="true">
          <span>{dayOfMonth(shown)}</span>
          <small>{month(shown)}</small>
        </p>
        <div>
          <p className="label">{label.filter(Boolean).join(" · ")}</p>
          <Heading lang={foreign(call.lang ?? "da", locale)}>
            {href ? <a href={href}>{call.title}</a> : call.title}
          </Heading>
          <ul className="facts">
            {facts.filter(Boolean).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </section>
  )
}
