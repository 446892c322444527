import type { Metadata } from "next"
import "../mine.css"
import { myQuestionnaires } from "#domain/collecting/queries/my-questionnaires.ts"
import { pathHere, t } from "../../../reader.ts"
import { memberActor } from "../member-actor.ts"
import { QuestionnaireLines } from "./questionnaire-lines.tsx"

const path = "/min-side/undersoegelser"
export function generateMetadata(): Metadata {
  return { title: t("collecting.form.mineTitle"), robots: { index: false } }
}

/** The surveys that one answers on behalf of a municipality. */
export default async function MyQuestionnairesPage() {
  const actor = await memberActor(path)
  const mine = await myQuestionnaires(actor)
  return (
    <main id="indhold" tabIndex={-1} className="wrap task of-surveys">
      <p>
        <a href={pathHere("/min-side")}>{t("people.mine.title")}</a>
      </p>
      <div className="spined">
        <p className="label kind">{t("people.mine.title")}</p>
        <h1>{t("collecting.form.mineTitle")}</h1>
      </div>
      {mine.length === 0 ? (
        <p>{t("collecting.form.mineNone")}</p>
      ) : (
        <section className="mine-block">
          <h2>{t("collecting.form.mine")}</h2>
          <QuestionnaireLines questionnaires={mine} />
        </section>
      )}
    </main>
  )
}
