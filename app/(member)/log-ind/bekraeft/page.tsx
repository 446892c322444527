import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { ActionForm } from "#components/ui/action-form.tsx"
import type { PageProps } from "../../../asked.ts"
import { pathHere, t } from "../../../reader.ts"
import { pressLink } from "../actions.ts"

export function generateMetadata(): Metadata {
  return { title: t("people.signIn.confirmTitle") }
}

/** Where the link of a mail leads. Opening it spends nothing, so a scanner that follows links signs nobody in. */
export default async function ConfirmPage({ searchParams }: PageProps) {
  const { token } = await searchParams
  if (typeof token !== "string") redirect(pathHere("/log-ind"))
  return (
    <main id="indhold" className="wrap task">
      <h1>{t("people.signIn.confirmTitle")}</h1>
      <p className="lead">{t("people.signIn.confirmLead")}</p>
      <ActionForm action={pressLink} name="sign-in-link">
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button">
          {t("people.signIn.confirm")}
        </button>
      </ActionForm>
      <p>
        <a href={pathHere("/log-ind")}>{t("people.signIn.again")}</a>
      </p>
    </main>
  )
}
