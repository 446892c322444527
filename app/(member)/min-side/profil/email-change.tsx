import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import type { MyProfile } from "#domain/people/queries/my-profile.ts"
import { t } from "../../../reader.ts"
import { changeEmail } from "../actions.ts"

/** The address one signs in with, how far a change of it has come, and the way to ask for one. */
export function EmailChange({ email, change }: Pick<MyProfile, "email" | "change">) {
  return (
    <section className="mine-block">
      <h2>{t("people.mine.changeEmail")}</h2>
      <p>
        {t("people.mine.email")}: <strong>{email}</strong>
      </p>
      {change ? (
        <div className="mine-told" role="status">
          <p>{t("people.mine.changing", { email: change.email })}</p>
          {change.isFromPressed ? <p>{t("people.mine.pressedFrom")}</p> : null}
          {change.isToPressed ? <p>{t("people.mine.pressedTo")}</p> : null}
        </div>
      ) : null}
      <ActionForm action={changeEmail} name="change-email">
        <TextField
          name="email"
          type="email"
          label={t("people.mine.newEmail")}
          hint={t("people.mine.newEmailHint")}
          autoComplete="email"
        />
        <button type="submit" className="button plain">
          {t("people.mine.sendLinks")}
        </button>
      </ActionForm>
    </section>
  )
}
