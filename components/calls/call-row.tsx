import { foreign } from "#components/ui/foreign.ts"
import type { CallSummary } from "#domain/calls/queries/call-list.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { stateWords } from "./call-words.ts"

/** A call in a list: the day that matters as a figure, its name, what it is about, and whether one can apply. */
export function CallRow({ call, locale }: { call: CallSummary; locale: Locale }) {
  const { dayOfMonth, month } = formats(locale)
  const t = translator(locale)
  const shown = call.state.kind === "coming" ? call.opensAt : call.deadlineAt
  const words = { open: "public.apply", coming: "public.coming", closed: "public.closed" } as const
  return (
    <li className="of-calls">
      <p className="day" aria-hidden="true">
        {dayOfMonth(shown).padStart(2, "0")}
        <small>{month(shown)}</small>
      </p>
      <div className="spined">
        <h3>
          <a href={call.path} lang={foreign(call.lang, locale)}>
            {call.title}
          </a>
        </h3>
        <p className="quiet">
          {[stateWords(call.state, locale), call.isSample ? t("site.sample") : ""]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {call.lead ? (
          <p className="book mt-1" lang={foreign(call.lang, locale)}>
            {call.lead}
          </p>
        ) : null}
      </div>
      <p className="label">
        {call.state.kind === "open" ? (
          <a className="button" href={`${call.path}/ansoeg`}>
            {t("calls.public.apply")}
            <span className="sr-only" lang={foreign(call.lang, locale)}>
              : {call.title}
            </span>
          </a>
        ) : (
          t(`calls.${words[call.state.kind]}`)
        )}
      </p>
    </li>
  )
}
