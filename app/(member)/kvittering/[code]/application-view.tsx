import { redirect } from "next/navigation"
import type { ReactNode } from "react"
import { type ApplicationReceipt, applicationReceipt } from "#domain/calls/queries/application-receipt.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { CallTask } from "../../open-calls/call-task.tsx"
import { ConfirmWithdraw } from "./confirm-withdraw.tsx"
import { SentApplication } from "./sent-application.tsx"
import type { Viewing } from "./viewing.ts"

/** The receipt of an application: what was sent, how it stands, and the ways to change it. Null when the code is of none. */
export async function applicationView({ actor, code, asked }: Viewing): Promise<ReactNode> {
  const receipt = await applicationReceipt(actor, code)
  if (!receipt) return null
  const { call, status, mayEdit, mayWithdraw, words } = receipt
  const asksToWithdraw = asked["traek-tilbage"] === "ja" && mayWithdraw
  // What was never sent has no receipt; it has a form.
  if (status === "DRAFT" && !asksToWithdraw) redirect(pathHere(`${call.path}/ansoeg/${code}`))
  return (
    <CallTask
      call={call}
      title={status === "DRAFT" ? t("calls.form.titleAgain") : t(`calls.receipt.heading.${status}`)}
    >
      {status === "DRAFT" ? null : (
        <p className="lead">
          {t("calls.receipt.lead", { number: receipt.number, email: receipt.email })}
          {status === "SUBMITTED" && call.answerByOn
            ? ` ${t("calls.receipt.answerBy", { on: here().date(call.answerByOn) })}`
            : ""}
        </p>
      )}
      {asksToWithdraw ? <ConfirmWithdraw code={code} isDraft={status === "DRAFT"} path={call.path} /> : null}
      {words ? (
        <section className="told of-calls" aria-labelledby="svar">
          <h2 id="svar">{t("calls.receipt.words")}</h2>
          {words.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} className="book">
              {paragraph}
            </p>
          ))}
        </section>
      ) : null}
      <Unsent receipt={receipt} />
      <SentApplication receipt={receipt} code={code} />
      <p className="ways">
        {mayEdit && status === "SUBMITTED" ? (
          <a className="button plain" href={pathHere(`${call.path}/ansoeg/${code}`)}>
            {t("calls.receipt.edit")}
          </a>
        ) : null}
        {mayWithdraw && status !== "DRAFT" && !asksToWithdraw ? (
          <a href={pathHere(`/kvittering/${code}?traek-tilbage=ja`)}>{t("calls.receipt.withdraw")}</a>
        ) : null}
      </p>
      {mayEdit && status === "SUBMITTED" ? (
        <p className="hint">{t("calls.receipt.editHint", { at: here().dateTime(call.deadlineAt) })}</p>
      ) : null}
      {call.contactEmail ? (
        <p>
          {t("calls.public.contact")} <a href={`mailto:${call.contactEmail}`}>{call.contactEmail}</a>
        </p>
      ) : null}
    </CallTask>
  )
}

function Unsent({ receipt: { hasUnsent, mayEdit } }: { receipt: ApplicationReceipt }) {
  if (!hasUnsent) return null
  return (
    <p className="wrong" role="status">
      {mayEdit ? t("calls.receipt.unsent") : t("calls.receipt.unsentLate")}
    </p>
  )
}
