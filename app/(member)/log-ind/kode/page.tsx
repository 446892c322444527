import type { Metadata } from "next"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import { pathHere, t } from "../../../reader.ts"
import { typeCode } from "../actions.ts"

export function generateMetadata(): Metadata {
  return { title: t("people.signIn.sentTitle") }
}

export default function CodePage() {
  return (
    <main id="indhold" className="wrap task">
      <h1>{t("people.signIn.sentTitle")}</h1>
      <p className="lead">{t("people.signIn.sentLead")}</p>
      <ActionForm action={typeCode} name="sign-in-code">
        <TextField
          name="code"
          label={t("people.signIn.code")}
          hint={t("people.signIn.codeHint")}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
        />
        <button type="submit" className="button">
          {t("people.signIn.submitCode")}
        </button>
      </ActionForm>
      <p>
        <a href={pathHere("/log-ind")}>{t("people.signIn.again")}</a>
      </p>
    </main>
  )
}
