import { BodyView, type LiveShown } from "#components/body/body.tsx"
import { Credit, hasCredit } from "#components/body/credit.tsx"
import { PictureOf } from "#components/body/picture.tsx"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import { foreign } from "#components/ui/foreign.ts"
import type { CallPage } from "#domain/calls/queries/call-page.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { CallBand } from "./call-band.tsx"
import { CallTerms } from "./call-terms.tsx"
import { stateWords } from "./call-words.ts"

/** An open call as the public reads it: its deadline, what is said of it, and its terms. */
export function CallView({ call, live, locale }: { call: CallPage; live: LiveShown; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <CallBand
        call={call}
        heading="h1"
        facts={[stateWords(call.state, locale), answerWords(call, locale)]}
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
            <BodyView body={call.body} shelf={call.shelf} live={live} locale={locale} lang={call.lang} />
          </div>
          {call.picture ? (
            <figure className="hero mt-8" lang={foreign(call.lang, locale)}>
              <PictureOf
                picture={call.picture}
                alt={call.heroAlt}
                sizes="(min-width: 60rem) 50vw, 100vw"
                slot="card"
              />
              {hasCredit(call.picture) ? (
                <figcaption>
                  <Credit picture={call.picture} locale={locale} />
                </figcaption>
              ) : null}
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
    </>
  )
}

function answerWords({ answerByOn, isAnswered }: CallPage, locale: Locale): string {
  const t = translator(locale)
  if (isAnswered) return t("calls.public.answered")
  return answerByOn ? t("calls.public.answerBy", { on: formats(locale).shortDate(answerByOn) }) : ""
}
