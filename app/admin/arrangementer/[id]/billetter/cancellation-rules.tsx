import { ActForm } from "#components/admin/act-form.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import type { DeskCancellationRule } from "#domain/events/queries/desk-cancellation-rules.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropCancellationRule, keepCancellationRule } from "../../actions.ts"

const t = translator("da")
const { dateTime } = formats("da")

/** What is kept of a price that is given up: each rule, and a form for one more. */
export function CancellationRules({
  eventId,
  rules,
}: {
  eventId: string
  rules: readonly DeskCancellationRule[]
}) {
  return (
    <>
      <ul className="lines">
        {rules.map(({ id, fromAt, feePercent }) => (
          <li key={id}>
            <span>{t("events.cancellation.line", { at: dateTime(fromAt), percent: feePercent })}</span>
            <ClientWords namespaces={["errors"]}>
              <ActForm
                action={dropCancellationRule}
                fields={{ id }}
                label={t("events.cancellation.remove", { at: dateTime(fromAt) })}
                name="remove-cancellation-rule"
              />
            </ClientWords>
          </li>
        ))}
      </ul>
      <ActionForm action={keepCancellationRule} name="cancellation-rule" className="form-grid">
        <input type="hidden" name="eventId" value={eventId} />
        <div className="form-row">
          <TextField name="from" type="datetime-local" label={t("events.cancellation.from")} />
          <TextField
            name="feePercent"
            type="number"
            inputMode="numeric"
            label={t("events.cancellation.percent")}
          />
        </div>
        <p>
          <button className="button plain" type="submit">
            {t("events.cancellation.add")}
          </button>
        </p>
      </ActionForm>
    </>
  )
}
