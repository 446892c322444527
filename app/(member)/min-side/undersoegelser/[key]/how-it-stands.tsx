import type { ReactNode } from "react"
import { AnswersGiven, answersSaid } from "#components/collecting/answers-given.tsx"
import { mailTo } from "#components/collecting/mail-to.ts"
import { ActionForm } from "#components/ui/action-form.tsx"
import type { Questionnaire } from "#domain/collecting/queries/questionnaire.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { here, pathHere, t } from "../../../../reader.ts"
import { takeItBack } from "../actions.ts"

type Told = Readonly<Record<string, string | string[] | undefined>>

/** What was just done, how the answer stands, and what can be read of it. */
export function HowItStands({
  asked,
  address,
  told,
  isWriting,
}: {
  asked: Questionnaire
  /** The last part of the page's address. */
  address: string
  told: Told
  isWriting: boolean
}) {
  const { response, access, answeredBy, state } = asked
  const shown = response && !isWriting ? answersSaid({ ...asked, response }, readerLocale()) : []
  const isSent = response?.status === "SENT"
  const path = pathHere(`/min-side/undersoegelser/${address}`)
  return (
    <>
      {said(asked, told).map((line) => (
        <p key={line} className="told of-surveys" role="status">
          {line}
        </p>
      ))}
      {access === "left" ? <Write asked={asked} say="collecting.form.left" /> : null}
      {access !== "left" && answeredBy ? <Write asked={asked} say="collecting.form.covered" /> : null}
      {access === "write" && answeredBy && state === "open" && !isWriting ? (
        <p>
          <a className="button plain" href={`${path}?ret=ja`}>
            {t("collecting.form.answerOwn")}
          </a>
        </p>
      ) : null}
      {access !== "left" && !answeredBy && state === "closed" && !isSent ? (
        <Write
          asked={asked}
          say={response ? "collecting.form.closedBegun" : "collecting.form.closed"}
          body={shown}
        />
      ) : null}
      {isSent && !isWriting ? <Sent asked={asked} path={path} /> : null}
      {access === "read" ? (
        <div className="told of-surveys">
          <p>
            {t("collecting.form.readOnly", {
              colleagues: asked.colleagues.join(", ") || t("collecting.form.someone"),
            })}
          </p>
          {state === "open" ? (
            <ActionForm action={takeItBack} name="take-back" className="act-form">
              <input type="hidden" name="key" value={address} />
              <p>
                <button className="button plain" type="submit">
                  {t("collecting.form.takeBack")}
                </button>
              </p>
            </ActionForm>
          ) : null}
        </div>
      ) : null}
      {shown.length > 0 ? <AnswersGiven said={shown} label={t("collecting.form.answers")} /> : null}
    </>
  )
}

function said({ response, state, opensAt, closesAt, access }: Questionnaire, told: Told): string[] {
  const { dateTime, shortDateTime, time } = here()
  const isOpen = state === "open"
  return [
    told.gemt === "ja" && response ? t("collecting.form.kept", { at: time(response.savedAt) }) : "",
    told.videre === "ja" ? t("collecting.form.handedOver") : "",
    state === "before"
      ? t("collecting.form.before", { opens: dateTime(opensAt), closes: dateTime(closesAt) })
      : "",
    isOpen && response?.status === "DECLINED"
      ? t("collecting.form.declined", { closes: dateTime(closesAt) })
      : "",
    isOpen && access === "write" && response?.status === "BEGUN" && told.gemt !== "ja"
      ? t("collecting.form.begunBy", {
          by: response.savedBy || t("collecting.form.someone"),
          at: shortDateTime(response.savedAt),
        })
      : "",
  ].filter(Boolean)
}

function Sent({
  asked: { response, state, access, closesAt },
  path,
}: {
  asked: Questionnaire
  path: string
}) {
  const { dateTime, shortDateTime } = here()
  const at = shortDateTime(response?.savedAt ?? closesAt)
  const isOpen = state === "open"
  const words = isOpen
    ? response?.isByPhone
      ? "collecting.form.sentTextPhone"
      : "collecting.form.sentText"
    : "collecting.form.sentClosed"
  return (
    <div className="told of-surveys" role="status">
      <h2>{t("collecting.form.sent")}</h2>
      <p>{t(words, { at, closes: dateTime(closesAt) })}</p>
      {isOpen && access === "write" ? (
        <p>
          <a className="button plain" href={`${path}?ret=ja`}>
            {t("collecting.form.correct")}
          </a>
        </p>
      ) : null}
    </div>
  )
}

/** Why nothing can be answered here, and whom to write to, with what was saved in the mail. */
function Write({
  asked,
  say,
  body = [],
}: {
  asked: Questionnaire
  say: string
  body?: readonly { question: string; answer: string }[]
}): ReactNode {
  const { municipality, answeredBy: by, contactEmail, survey } = asked
  const subject = t("collecting.form.mailSubject", { survey: titleWithYear(survey), municipality })
  const words = body.map(({ question, answer }) => `${question}: ${answer}`).join("\n")
  return (
    <p className="told of-surveys" role="status">
      {t(say, { municipality, by })} <a href={mailTo(contactEmail, subject, words)}>{contactEmail}</a>.
    </p>
  )
}
