import type { Metadata } from "next"
import { inLocale } from "#components/surveys/paint.ts"
import { foreign } from "#components/ui/foreign.ts"
import { visitor } from "#domain/access/actor.ts"
import { surveyList } from "#domain/surveys/queries/survey-list.ts"
import { municipalitiesPath } from "#domain/surveys/rules/municipality-path.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
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
  const locale = readerLocale()
  const { series, trueUntil: until } = await surveyList(visitor, locale)
  trueUntil(until)
  return (
    <Frame current="/undersoegelser">
      <div className="wrap of-surveys">
        <header className="opening small">
          <h1>{t("surveys.menu")}</h1>
          <p className="book">{t("surveys.lead")}</p>
          <p className="compare">
            <a href={municipalitiesPath}>{t("survey-compare.municipality.find")}</a>
          </p>
        </header>
        {series.length === 0 ? <p>{t("surveys.none")}</p> : null}
        {series.map(({ id, title, titleEn, editions }) => (
          <section key={id} className="section">
            <div className="section-head">
              <h2 lang={locale === "en" && !titleEn ? "da" : undefined}>
                {inLocale(title, titleEn, locale)}
              </h2>
            </div>
            <ul className="dates">
              {editions.map((edition) => (
                <li key={edition.id}>
                  <p className="day" aria-hidden="true">
                    {edition.year}
                  </p>
                  <div>
                    <h3>
                      <a href={edition.path} lang={foreign(edition.lang, locale)}>
                        {edition.title}
                      </a>
                    </h3>
                    <p className="quiet" lang={foreign(edition.lang, locale)}>
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
