import type { AnsweredSeries, MunicipalityPage } from "#domain/surveys/queries/municipality-page.ts"
import { municipalitiesPath } from "#domain/surveys/rules/municipality-path.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { PaintedEdition } from "./editions-in-small.tsx"
import { MunicipalityAmongOthers } from "./municipality-among-others.tsx"
import { inLocale, paint } from "./paint.ts"
import { Timeline } from "./timeline.tsx"

/** What one municipality answered through all surveys, and how that stands among its neighbours and in the country. */
export function MunicipalityView({
  municipality,
  locale,
}: {
  municipality: MunicipalityPage
  locale: Locale
}) {
  const t = translator(locale)
  const { name, region, code, series } = municipality
  return (
    <article className="of-surveys survey">
      <header className="wrap opening small">
        <nav className="crumbs" aria-label={t("site.crumbs")}>
          <ol>
            <li>
              <a href="/undersoegelser">{t("surveys.menu")}</a>
            </li>
            <li>
              <a href={municipalitiesPath}>{t("survey-compare.municipality.menu")}</a>
            </li>
          </ol>
        </nav>
        <div className="spined">
          <p className="label">
            <span className="kind">{t("survey-compare.municipality.kind")}</span>
          </p>
          <h1>{name}</h1>
          <p className="book">{t("survey-compare.municipality.lead", { name, region, code })}</p>
        </div>
      </header>
      {series.length === 0 ? <p className="wrap">{t("survey-compare.municipality.none")}</p> : null}
      {series.map((each) => (
        <Series key={each.id} series={each} municipality={municipality} locale={locale} />
      ))}
    </article>
  )
}

function Series({
  series: { title, titleEn, questions },
  municipality: { code, name, region },
  locale,
}: {
  series: AnsweredSeries
  municipality: MunicipalityPage
  locale: Locale
}) {
  return (
    <section className="wrap section">
      <div className="section-head">
        <h2 lang={locale === "en" && !titleEn ? "da" : undefined}>{inLocale(title, titleEn, locale)}</h2>
      </div>
      {questions.map((editions) => {
        const painted = editions.map(
          (edition): PaintedEdition => ({
            edition,
            painted: paint(edition.question, edition.figures, locale),
          }),
        )
        const newest = painted.at(-1)
        if (!newest) return null
        const { key, label, labelEn } = newest.edition.question
        return (
          <div key={key} className="asked two">
            <div>
              <h3>{inLocale(label, labelEn, locale)}</h3>
              <Timeline editions={painted} code={code} locale={locale} />
            </div>
            <MunicipalityAmongOthers
              newest={newest}
              code={code}
              name={name}
              region={region}
              locale={locale}
            />
          </div>
        )
      })}
    </section>
  )
}
