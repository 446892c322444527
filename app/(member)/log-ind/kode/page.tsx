import type { Metadata } from "next"
import Link from "next/link"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import { translator } from "#messages/translate.ts"
import { typeCode } from "../actions.ts"

const t = translator("da")
export const metadata: Metadata = { title: t("people.signIn.sentTitle") }

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
        <Link href="/log-ind">{t("people.signIn.again")}</Link>
      </p>
    </main>
  )
}
