import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, RadioRows } from "#components/ui/fields.tsx"
import type { DeskApplication } from "#domain/calls/queries/desk-application.ts"
import { translator } from "#messages/translate.ts"
import { decide } from "../../../actions.ts"

const t = translator("da")

/** What is decided, with words to the applicant, who hears nothing before the decisions are published. */
export function DecisionForm({ application, isOver }: { application: DeskApplication; isOver: boolean }) {
  if (!isOver) return <p className="block-text">{t("calls.desk.notYet")}</p>
  const { id, status, prepared } = application
  // Of the reserve one is accepted, and not rejected a second time.
  const outcomes =
    status === "RESERVE" ? (["ACCEPTED"] as const) : (["ACCEPTED", "RESERVE", "REJECTED"] as const)
  return (
    <ActionForm action={decide} name="decide" className="form-grid">
      <input type="hidden" name="applicationId" value={id} />
      <RadioRows
        name="outcome"
        legend={t("calls.desk.decision")}
        value={prepared?.outcome ?? ""}
        options={outcomes.map((value) => ({ value, label: t(`calls.desk.outcome.${value}`) }))}
      />
      <AreaField
        name="words"
        label={t("calls.desk.decisionWords")}
        hint={t("calls.desk.decisionWordsHint")}
        rows={8}
        value={prepared?.words ?? ""}
      />
      <p className="hint">
        {t("calls.desk.decisionQuiet")}
        {prepared?.by ? ` ${t("calls.desk.decidedBy", { name: prepared.by })}.` : ""}
      </p>
      <p>
        <button className="button" type="submit">
          {t("calls.desk.decide")}
        </button>
      </p>
    </ActionForm>
  )
}
