import type { Metadata } from "next"
import "../mine.css"
import { ActionForm } from "#components/ui/action-form.tsx"
import { emailChange } from "#domain/people/queries/email-change.ts"
import { type PageProps, secretOf } from "../../../asked.ts"
import { currentActor } from "../../../current-actor.ts"
import { pathHere, t } from "../../../reader.ts"
import { pressEmail } from "../actions.ts"

export function generateMetadata(): Metadata {
  return { title: t("people.change.title"), robots: { index: false } }
}

/**
 * Where the links of a change of address lead, in any browser, signed in or not. Opening it spends nothing; the button
 * does.
 */
export default async function EmailPage({ searchParams }: PageProps) {
  const token = secretOf((await searchParams).token)
  const change = token ? await emailChange(await currentActor(), token) : null
  return (
    <main id="indhold" tabIndex={-1} className="wrap task">
      {change ? (
        <>
          <h1>{t("people.change.title")}</h1>
          {change.isDone ? (
            <p className="lead" role="status">
              {t("people.change.done", { toEmail: change.toEmail })}
            </p>
          ) : change.isPressed ? (
            <p className="lead" role="status">
              {t("people.change.one")}
            </p>
          ) : (
            <>
              <p className="lead">
                {t("people.change.lead", { fromEmail: change.fromEmail, toEmail: change.toEmail })}
              </p>
              <ActionForm action={pressEmail} name="press-email">
                <input type="hidden" name="token" value={token} />
                <button type="submit" className="button">
                  {t("people.change.button")}
                </button>
              </ActionForm>
            </>
          )}
        </>
      ) : (
        <>
          <h1>{t("people.change.gone")}</h1>
          <p className="lead">{t("people.change.goneText")}</p>
        </>
      )}
      <p>
        <a href={pathHere("/min-side/profil")}>{t("people.mine.profile")}</a>
      </p>
    </main>
  )
}
