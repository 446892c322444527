import type { Metadata } from "next"
import { aboutMapPath } from "#components/surveys/address.ts"
import { visitor } from "#domain/access/actor.ts"
import { keptAgreement } from "#domain/surveys/map/kept-agreement.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { mapInUse } from "#domain/surveys/queries/map-in-use.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { here, t } from "../../../reader.ts"
import { Frame } from "../../frame.tsx"

export function generateMetadata(): Metadata {
  return {
    title: t("surveys.aboutMap.title"),
    description: t("surveys.aboutMap.lead"),
    alternates: { canonical: aboutMapPath },
  }
}

/** How the maps under the surveys were made, and how far one may trust them. */
export default async function AboutMapPage() {
  const map = await mapInUse(visitor, "boundaries")
  const isOfficial = map.kind === "boundaries" && map.isOfficial
  const { area, medianOverlap, measuredOn } = keptAgreement
  const day = here().shortDate(new Date(measuredOn))
  return (
    <Frame current={aboutMapPath}>
      <article className="wrap of-surveys">
        <header className="opening small">
          <nav className="crumbs" aria-label={t("site.crumbs")}>
            <ol>
              <li>
                <a href="/undersoegelser">{t("surveys.menu")}</a>
              </li>
            </ol>
          </nav>
          <h1>{t("surveys.aboutMap.title")}</h1>
          <p className="book">{t("surveys.aboutMap.lead")}</p>
        </header>
        <div className="body">
          <h2>{t("surveys.aboutMap.tiles")}</h2>
          <p>{t("surveys.aboutMap.tilesText")}</p>
          {isOfficial ? (
            <>
              <h2>{t("survey-map.aboutOfficial")}</h2>
              <p>{t("survey-map.aboutOfficialText", { credit: map.credits.join(". ") })}</p>
            </>
          ) : null}
          <h2>{t("surveys.aboutMap.boundaries")}</h2>
          <p>{t("surveys.aboutMap.drawn")}</p>
          <p>{t("surveys.aboutMap.placed")}</p>
          <h2>{t("surveys.aboutMap.agreement")}</h2>
          <p>{t("surveys.aboutMap.area", { area, day })}</p>
          <p>{t("surveys.aboutMap.overlap", { overlap: medianOverlap, weakest: weakestNames() })}</p>
          <p>
            <strong>{t("surveys.aboutMap.use")}</strong>
          </p>
          <h2>{t("surveys.aboutMap.sources")}</h2>
          <ul>
            <li>
              {t("surveys.aboutMap.towns")} <a href="https://www.geonames.org/">GeoNames</a>,{" "}
              <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.{" "}
              {t("surveys.aboutMap.townsUse")}
            </li>
            <li>
              {t("surveys.aboutMap.coast")} <a href="https://www.naturalearthdata.com/">Natural Earth</a>,{" "}
              {t("surveys.aboutMap.publicDomain")}.
            </li>
          </ul>
        </div>
      </article>
    </Frame>
  )
}

function weakestNames(): string {
  const names = keptAgreement.weakest.map(
    (code) => municipalities.find((municipality) => municipality.code === code)?.name ?? code,
  )
  return new Intl.ListFormat(readerLocale()).format(names)
}
