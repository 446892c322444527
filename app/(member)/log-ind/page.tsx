import type { Metadata } from "next"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import { isSitePath } from "#platform/input/fields.ts"
import type { PageProps } from "../../asked.ts"
import { currentActor } from "../../current-actor.ts"
import { pathHere, t } from "../../reader.ts"
import { askForMail } from "./actions.ts"

export function generateMetadata(): Metadata {
  return { title: t("people.signIn.title") }
}

export default async function SignInPage({ searchParams }: PageProps) {
  const { naeste } = await searchParams
  const actor = await currentActor()
  const next = typeof naeste === "string" && isSitePath(naeste) ? naeste : ""
  return (
    <main id="indhold" className="wrap task">
      <h1>{t("people.signIn.title")}</h1>
      <p className="lead">{t("people.signIn.lead")}</p>
      {actor.kind === "person" ? (
        <p>
          {t("people.signIn.already", { name: actor.name })}{" "}
          <a href={pathHere(next || "/min-side")}>{t("people.signIn.goOn")}</a>
        </p>
      ) : null}
      <ActionForm action={askForMail} name="sign-in">
        {next ? <input type="hidden" name="naeste" value={next} /> : null}
        <TextField name="email" type="email" autoComplete="email" label={t("people.signIn.email")} />
        <button type="submit" className="button">
          {t("people.signIn.send")}
        </button>
      </ActionForm>
    </main>
  )
}
