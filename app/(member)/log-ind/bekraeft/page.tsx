import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { ActionForm } from "#components/ui/action-form.tsx"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../asked.ts"
import { pressLink } from "../actions.ts"

const t = translator("da")
export const metadata: Metadata = { title: t("people.signIn.confirmTitle") }

/** Where the link of a mail leads. Opening it spends nothing, so a scanner that follows links signs nobody in. */
export default async function ConfirmPage({ searchParams }: PageProps) {
  const { token } = await searchParams
  if (typeof token !== "string") redirect("/log-ind")
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
        <Link href="/log-ind">{t("people.signIn.again")}</Link>
      </p>
    </main>
  )
}
