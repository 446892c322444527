import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField } from "#components/ui/fields.tsx"
import { translator } from "#messages/translate.ts"
import { reject } from "../actions.ts"

const t = translator("da")

/** The no, in words of one's own. */
export function Reject({ id }: { id: string }) {
  return (
    <section className="block">
      <h2>{t("membership.desk.applications.reject")}</h2>
      <ActionForm action={reject} name="reject" className="form-grid">
        <input type="hidden" name="id" value={id} />
        <AreaField
          name="answer"
          label={t("membership.desk.applications.answer")}
          hint={t("membership.desk.applications.answerHint")}
          rows={6}
        />
        <p>
          <button className="button plain" type="submit">
            {t("membership.desk.applications.rejectButton")}
          </button>
        </p>
      </ActionForm>
    </section>
  )
}
