import type { Metadata } from "next"
import { visitor } from "#domain/access/actor.ts"
import { surveyList } from "#domain/surveys/queries/survey-list.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../reader.ts"
import { Frame } from "../frame.tsx"

export function generateMetadata(): Metadata {
  return {
    title: t("surveys.menu"),
    alternates: { canonical: "/undersoegelser" },
  }
}

/** Every survey, its editions together. */
export default async function SurveysPage() {
  const { series, trueUntil: until } = await surveyList(visitor)
  trueUntil(until)
  return (
    <Frame current="/undersoegelser">
      <div className="wrap of-surveys">
        <header className="opening small">
          <h1>{t("surveys.menu")}</h1>
          <p className="book">{t("surveys.lead")}</p>
        </header>
        {series.length === 0 ? <p>{t("surveys.none")}</p> : null}
        {series.map(({ id, title, editions }) => (
          <section key={id} className="section">
            <div className="section-head">
              <h2>{title}</h2>
            </div>
            <ul className="dates">
              {editions.map((edition) => (
                <li key={edition.id}>
                  <p className="day" aria-hidden="true">
                    {edition.year}
                  </p>
                  <div>
                    <h3>
                      <a href={edition.path}>{edition.title}</a>
                    </h3>
                    <p className="quiet">
                      {[edition.lead, edition.isSample ? t("site.sample") : ""].filter(Boolean).join(" · ")}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Frame>
  )
}
