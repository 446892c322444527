import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import "../../arrangementer/sign-up.css"
import "../../../form-questions.css"
import "./join.css"
import { drawnForm } from "#components/forms/drawn-form.ts"
import { JoinForm } from "#components/members/join-form.tsx"
import { joinChoices } from "#domain/membership/queries/join-choices.ts"
import { joinQuestions } from "#domain/membership/queries/join-questions.ts"
import { personalDues } from "#domain/membership/rules/dues.ts"
import { OrganisationKind } from "#platform/database/enums.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { ClientWords } from "../../../client-words.tsx"
import { currentActor } from "../../../current-actor.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { join } from "./actions.ts"

export function generateMetadata(): Metadata {
  return { title: t("membership.join.title") }
}

/** The form with which people and organisations ask to be members. */
export default async function JoinPage() {
  const actor = await currentActor()
  const self = actor.kind === "person" ? { name: actor.name, email: actor.email } : { name: "", email: "" }
  return (
    <main id="indhold" tabIndex={-1} className="wrap task of-members">
      <div className="spined">
        <h1>{t("membership.join.title")}</h1>
        <p className="lead">{t("membership.join.lead")}</p>
      </div>
      <ClientWords namespaces={["membership.join", "membership.dues", "forms.ask"]}>
        <JoinForm
          action={join}
          offer={{
            submissionKey: randomUUID(),
            municipalities: await joinChoices(actor),
            kinds: Object.values(OrganisationKind).map((value) => ({
              value,
              label: t(`people.kind.${value}`),
            })),
            // The name is not shown: only whether there is one decides the price.
            prices: {
              full: here().money(personalDues("").priceOere),
              half: here().money(personalDues("x").priceOere),
            },
            self,
            privacyPath: pathHere("/privatliv"),
            asks: drawnForm(await joinQuestions(actor), readerLocale()),
          }}
        />
      </ClientWords>
    </main>
  )
}
