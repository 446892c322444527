import type { CallPage } from "#domain/calls/queries/call-page.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { instantWords } from "./call-words.ts"

/** When and how one applies, beside the text of a call. */
export function CallTerms({ call, locale }: { call: CallPage; locale: Locale }) {
  const t = translator(locale)
  const { shortDate, number } = formats(locale)
  const terms: [string, string][] = [
    [t("calls.public.openingTerm"), instantWords(call.opensAt, locale)],
    [t("calls.public.deadlineTerm"), instantWords(call.deadlineAt, locale)],
    ...(call.answerByOn
      ? ([[t("calls.public.answerTerm"), shortDate(call.answerByOn)]] as [string, string][])
      : []),
    [t("calls.public.lengthTerm"), t("calls.public.length", { words: number(call.wordLimit) })],
    [t("calls.public.fileTerm"), t("calls.public.file")],
  ]
  return (
    <aside className="bill" aria-labelledby="vilkaar">
      <h2 className="label mb-3" id="vilkaar">
        {t("calls.public.how")}
      </h2>
      <dl className="terms">
        {terms.map(([term, value]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {call.state.kind === "open" ? (
        <p className="mt-4">
          <a className="button" href={`${call.path}/ansoeg`}>
            {t("calls.public.apply")}
          </a>
        </p>
      ) : (
        <p className="label mt-4">{t(`calls.public.${call.state.kind}`)}</p>
      )}
      <p className="hint mt-3">{t("calls.public.danishTime")}</p>
    </aside>
  )
}
