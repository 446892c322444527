import { SentDetails } from "#components/collecting/sent-details.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, TextField } from "#components/ui/fields.tsx"
import type { Questionnaire } from "#domain/collecting/queries/questionnaire.ts"
import { t } from "../../../../reader.ts"
import { decline, handItOver } from "../actions.ts"

/** What one may do instead of answering: hand over to a colleague, or say that the municipality does not take part. */
export function OtherWays({ asked: { response }, address }: { asked: Questionnaire; address: string }) {
  return (
    <section className="mine-block">
      <ActionForm action={handItOver} name="hand-over">
        <SentDetails summary={t("collecting.form.handOver")}>
          <p>{t("collecting.form.handOverText")}</p>
          <input type="hidden" name="key" value={address} />
          <TextField name="name" label={t("collecting.form.handOverName")} autoComplete="off" />
          <TextField
            name="email"
            type="email"
            label={t("collecting.form.handOverEmail")}
            autoComplete="off"
          />
          <AreaField name="words" label={t("collecting.form.handOverWords")} rows={3} />
          <p>
            <button className="button" type="submit">
              {t("collecting.form.handOverButton")}
            </button>
          </p>
        </SentDetails>
      </ActionForm>
      {response?.status === "SENT" ? null : (
        <ActionForm action={decline} name="decline">
          <SentDetails summary={t("collecting.form.decline")}>
            <p>{t("collecting.form.declineText")}</p>
            <input type="hidden" name="key" value={address} />
            <input type="hidden" name="version" value={response?.version ?? 0} />
            <AreaField name="remark" label={t("collecting.form.declineWords")} rows={2} />
            <p>
              <button className="button plain" type="submit">
                {t("collecting.form.declineButton")}
              </button>
            </p>
          </SentDetails>
        </ActionForm>
      )}
    </section>
  )
}
