import { foreign } from "#components/ui/foreign.ts"
import type { CallPage } from "#domain/calls/queries/call-page.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { stateWords } from "./call-words.ts"

/** One call among other text: its deadline, and the way to apply while it is open. */
export function CallCard({ call, locale }: { call: CallPage; locale: Locale }) {
  const t = translator(locale)
  return (
    <aside className="live live-card of-calls" aria-label={call.title}>
      <p className="label">
        <span className="kind">{t("site.calls.kind")}</span>
        {call.isSample ? ` · ${t("site.sample")}` : ""}
      </p>
      <p className="live-title">
        <a href={call.path} lang={foreign(call.lang, locale)}>
          {call.title}
        </a>
      </p>
      <p className="quiet">{stateWords(call.state, locale)}</p>
      {call.state.kind === "open" ? (
        <p>
          <a className="button" href={`${call.path}/ansoeg`}>
            {t("calls.public.apply")}
            <span className="sr-only" lang={foreign(call.lang, locale)}>
              : {call.title}
            </span>
          </a>
        </p>
      ) : null}
    </aside>
  )
}
