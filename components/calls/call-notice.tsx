import { foreign } from "#components/ui/foreign.ts"
import type { CallSummary } from "#domain/calls/queries/call-list.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { stateWords } from "./call-words.ts"

/** The call on the front page: a yellow notice with its deadline and the way to apply. */
export function CallNotice({ call, locale }: { call: CallSummary; locale: Locale }) {
  const t = translator(locale)
  const isOpen = call.state.kind === "open"
  const state = stateWords(call.state, locale)
  const label = [t("site.calls.kind"), state.charAt(0).toLowerCase() + state.slice(1)]
  return (
    <article className="notice of-calls">
      <p className="label">{[...label, call.isSample ? t("site.sample") : ""].filter(Boolean).join(" · ")}</p>
      <h2>
        <a href={call.path} lang={foreign(call.lang, locale)}>
          {call.title}
        </a>
      </h2>
      {call.lead ? (
        <p className="book" lang={foreign(call.lang, locale)}>
          {call.lead}
        </p>
      ) : null}
      <p className="mt-4">
        <a className="button" href={isOpen ? `${call.path}/ansoeg` : call.path}>
          {isOpen ? t("calls.public.apply") : t("calls.public.read")}
        </a>
      </p>
    </article>
  )
}
