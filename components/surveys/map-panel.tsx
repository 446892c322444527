import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { aboutMapPath, type Chosen, surveyAddress, surveyQuery } from "./address.ts"
import { Legend } from "./legend.tsx"
import type { Painted } from "./paint.ts"
import { SurveyMap, spoken } from "./survey-map.tsx"

/**
 * The map with its legend, the ways to its other views and to one municipality. Every choice is a link or a form and
 * stands in the address; public/enhance/map.js answers the same without asking again.
 */
export function MapPanel({
  path,
  painted,
  chosen,
  drawing,
  label,
  isSample,
  hasOfficial,
  locale,
}: {
  /** Of the survey. */
  path: string
  painted: Painted
  chosen: Chosen
  drawing: MapDrawing
  /** What the map is called. */
  label: string
  isSample: boolean
  /** There are official boundaries beside our own. */
  hasOfficial: boolean
  locale: Locale
}) {
  const t = translator(locale)
  const to = (change: Partial<Chosen>) => surveyAddress(path, { ...chosen, ...change })
  const marked = painted.figures.find(({ code }) => code === chosen.municipality)
  const links = { to: (code: string) => `${to({ municipality: code })}#kort`, chosen: marked?.code ?? null }
  return (
    <section className="wrap section two" id="kort">
      <div>
        {isSample ? <p className="on-map label">{t("surveys.map.sample")}</p> : null}
        <FindMunicipality path={path} chosen={chosen} figures={painted.figures} locale={locale} />
        <div className="map-frame" data-map="">
          <div className="map-window">
            <SurveyMap
              drawing={drawing}
              figures={painted.figures}
              label={label}
              links={links}
              isPatterned={chosen.patterns ?? false}
            />
          </div>
          <p className="map-zoom" data-zoom="" hidden>
            {(["in", "out", "whole"] as const).map((step) => (
              <button key={step} type="button" data-step={step} aria-label={t(`survey-map.zoom.${step}`)}>
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d={sign[step]} />
                </svg>
              </button>
            ))}
          </p>
        </div>
        <p className="map-told" role="status">
          {marked ? spoken(marked) : t("survey-map.press")}
        </p>
        <MapViews chosen={chosen} to={to} hasOfficial={hasOfficial} locale={locale} />
        <Credit drawing={drawing} locale={locale} />
      </div>
      <div>
        <Legend lines={painted.legend} all={t("survey-map.all")} />
      </div>
    </section>
  )
}

const sign = { in: "M8 2v12M2 8h12", out: "M2 8h12", whole: "M2 6V2h4m4 0h4v4m0 4v4h-4m-4 0H2v-4" } as const

/** A form that works by itself; the script puts a field in place of the list that finds as one types. */
function FindMunicipality({
  path,
  chosen,
  figures,
  locale,
}: {
  path: string
  chosen: Chosen
  figures: Painted["figures"]
  locale: Locale
}) {
  const t = translator(locale)
  const names = figures.toSorted((one, other) => one.name.localeCompare(other.name, "da"))
  return (
    <form
      className="map-search"
      action={`${path}#kort`}
      data-form="map-search"
      data-none={t("survey-map.none")}
    >
      {surveyQuery({ ...chosen, municipality: null }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="find-municipality">{t("survey-map.find")}</label>
      <select id="find-municipality" name="kommune" defaultValue={chosen.municipality ?? ""}>
        <option value="">{t("survey-map.choose")}</option>
        {names.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <button className="button plain" type="submit">
        {t("survey-map.show")}
      </button>
    </form>
  )
}

function MapViews({
  chosen,
  to,
  hasOfficial,
  locale,
}: {
  chosen: Chosen
  to: (change: Partial<Chosen>) => string
  hasOfficial: boolean
  locale: Locale
}) {
  const t = translator(locale)
  const generalised = { boundaries: true, generalised: hasOfficial }
  const views = [
    { change: { boundaries: false, generalised: false }, label: t("surveys.map.tiles") },
    ...(hasOfficial
      ? [{ change: { boundaries: true, generalised: false }, label: t("survey-map.official") }]
      : []),
    { change: generalised, label: t("surveys.map.boundaries") },
  ]
  const isShown = ({ change }: (typeof views)[number]) =>
    change.boundaries === chosen.boundaries &&
    (!chosen.boundaries || change.generalised === (chosen.generalised ?? false))
  return (
    <p className="label map-views">
      {views.map((view) => (
        <span key={view.label}>
          {isShown(view) ? (
            <span aria-current="true">{view.label}</span>
          ) : (
            <a href={`${to(view.change)}#kort`}>{view.label}</a>
          )}
          {" · "}
        </span>
      ))}
      <a href="#kommunerne">{t("surveys.map.table")}</a>
      {" · "}
      <a href={`${to({ patterns: !chosen.patterns })}#kort`}>
        {t(chosen.patterns ? "survey-map.noPatterns" : "survey-map.patterns")}
      </a>
      {" · "}
      <a href={aboutMapPath}>{t("surveys.aboutMap.title")}</a>
    </p>
  )
}

function Credit({ drawing, locale }: { drawing: MapDrawing; locale: Locale }) {
  if (drawing.kind === "tiles") return null
  const t = translator(locale)
  return (
    <p className="quiet map-credit">
      {drawing.isOfficial ? (
        t("survey-map.officialCredit", { credit: drawing.credits.join(". ") })
      ) : (
        <>
          {t("surveys.map.generalised")} <span lang="en">{drawing.credits.join(". ")}.</span>
        </>
      )}
    </p>
  )
}
