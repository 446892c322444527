import { ActionForm } from "#components/ui/action-form.tsx"
import type { ApplicationReceipt } from "#domain/membership/queries/application-receipt.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { confirmJoining, withdrawJoining } from "./actions.ts"

/**
 * The receipt of a joining. With the secret of the mail (`token`) it holds the button that confirms; opening it spends
 * nothing, so a scanner that follows links confirms nothing.
 */
export function Joining({ receipt, token }: { receipt: ApplicationReceipt; token: string }) {
  const { status, isOver, holder, name, organisation, employer } = receipt
  const mayWithdraw = status === "SUBMITTED" || (status === "DRAFT" && !isOver)
  const facts: [string, string][] = [
    [t("membership.receipt.member"), holder === "PERSON" ? name : organisation],
    [t("membership.receipt.contact"), holder === "PERSON" ? "" : name],
    [t("membership.receipt.work"), employer],
  ]
  return (
    <main id="indhold" tabIndex={-1} className="wrap task of-members">
      <State receipt={receipt} token={token} />
      <dl className="receipt-facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {mayWithdraw ? (
        <ActionForm action={withdrawJoining} name="withdraw-joining">
          <input type="hidden" name="code" value={receipt.code} />
          <button type="submit" className="button plain">
            {t("membership.receipt.withdraw")}
          </button>
        </ActionForm>
      ) : null}
    </main>
  )
}

function State({ receipt, token }: { receipt: ApplicationReceipt; token: string }) {
  const { code, status, email, isOver, confirmUntil, submittedAt, answer } = receipt
  switch (status) {
    case "DRAFT":
      if (isOver) return <Over />
      if (token) return <Confirm code={code} token={token} />
      return (
        <Told
          title={t("membership.receipt.draft")}
          text={t("membership.receipt.draftText", { email, until: here().shortDate(confirmUntil) })}
        />
      )
    case "SUBMITTED":
      return (
        <Told
          title={t("membership.receipt.submitted")}
          text={t("membership.receipt.submittedText", {
            at: submittedAt ? here().dateTime(submittedAt) : "",
            email,
          })}
        />
      )
    case "APPROVED":
      return (
        <>
          <Told
            title={t("membership.receipt.approved")}
            text={t("membership.receipt.approvedText", { email })}
          />
          <p>
            <a className="button" href={pathHere("/min-side")}>
              {t("site.myPage")}
            </a>
          </p>
        </>
      )
    case "REJECTED":
      return <Told title={t("membership.receipt.rejected")} text={answer} />
    case "WITHDRAWN":
      return (
        <>
          <Told title={t("membership.receipt.withdrawn")} text={t("membership.receipt.withdrawnText")} />
          <Again />
        </>
      )
  }
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <div className="spined">
      <h1>{title}</h1>
      <p className="lead" role="status">
        {text}
      </p>
    </div>
  )
}

function Over() {
  return (
    <>
      <Told title={t("membership.receipt.over")} text={t("membership.receipt.overText")} />
      <Again />
    </>
  )
}

function Again() {
  return (
    <p>
      <a href={pathHere("/medlemskab/bliv-medlem")}>{t("membership.receipt.again")}</a>
    </p>
  )
}

function Confirm({ code, token }: { code: string; token: string }) {
  return (
    <>
      <Told title={t("membership.receipt.confirm")} text={t("membership.receipt.confirmText")} />
      <ActionForm action={confirmJoining} name="confirm-joining">
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button">
          {t("membership.receipt.confirmButton")}
        </button>
      </ActionForm>
    </>
  )
}
