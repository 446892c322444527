import type { Metadata } from "next"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { municipalitiesPath, municipalityPath } from "#domain/surveys/rules/municipality-path.ts"
import { regionNames } from "#domain/surveys/rules/regions.ts"
import { t } from "../../reader.ts"
import { Frame } from "../frame.tsx"
import "../../surveys.css"

export function generateMetadata(): Metadata {
  return {
    title: t("survey-compare.municipality.menu"),
    description: t("survey-compare.municipality.listLead"),
    alternates: { canonical: municipalitiesPath },
  }
}

const named = municipalities.toSorted((one, other) => one.name.localeCompare(other.name, "da"))

/** The 98 municipalities, by region. */
export default function MunicipalitiesPage() {
  return (
    <Frame
      current={municipalitiesPath}
      title={t("survey-compare.municipality.menu")}
      above={[{ title: t("surveys.menu"), path: "/undersoegelser" }]}
    >
      <div className="wrap of-surveys">
        <header className="opening small">
          <h1>{t("survey-compare.municipality.menu")}</h1>
          <p className="book">{t("survey-compare.municipality.listLead")}</p>
        </header>
        {regionNames.map((region) => (
          <section key={region} className="section">
            <div className="section-head">
              <h2>{t("survey-compare.municipality.inRegion", { region })}</h2>
            </div>
            <ul className="name-list">
              {named
                .filter((municipality) => municipality.region === region)
                .map(({ code, name }) => (
                  <li key={code}>
                    <a href={municipalityPath(name)}>{name}</a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Frame>
  )
}
