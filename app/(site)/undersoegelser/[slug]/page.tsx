import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BodyView } from "#components/body/body.tsx"
import { TitleAndLead } from "#components/body/opening.tsx"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { sourceLines } from "#components/surveys/credit.ts"
import { Figures } from "#components/surveys/figures.tsx"
import { inLocale } from "#components/surveys/paint.ts"
import { Releases } from "#components/surveys/releases.tsx"
import { Years } from "#components/surveys/years.tsx"
import { mapDrawing } from "#domain/surveys/map/drawings.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { entryMetadata } from "../../entry-metadata.ts"
import { Frame } from "../../frame.tsx"
import { datasetFacts } from "../../machine-facts.ts"
import { moveOn } from "../../move-on.ts"
import { type Asked, surveyAt } from "./asked.ts"
import "../../../surveys.css"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { liveIn } from "../../../live.ts"
import { t } from "../../../reader.ts"

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<Asked>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const survey = await surveyAt((await params).slug, await searchParams)
  if (!survey) return {}
  return entryMetadata(survey, { title: titleWithYear(survey) })
}

/** One edition of a survey: the finding, the map, the same as a table, and where it comes from. */
export default async function EditionPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const survey = await surveyAt(slug, asked)
  if (!survey) {
    await moveOn(`/undersoegelser/${slug}`)
    notFound()
  }
  trueUntil(survey.trueUntil)
  const { shown, questions, releases } = survey
  const isSample = shown?.release.isSample ?? survey.isSample
  const chosen = {
    indicator: shown && shown.question.key !== questions[0]?.key ? shown.question.key : null,
    release: shown && shown.release.number !== releases[0]?.number ? shown.release.number : null,
    boundaries: asked.kort === "graenser",
  }
  return (
    <Frame current={survey.path} title={titleWithYear(survey)}>
      <article className="of-surveys survey">
        <header className="wrap opening small">
          <DanishOnly lang={survey.lang} locale={readerLocale()} />
          <div className="spined">
            <p className="label">
              <span className="kind">{t("surveys.kind")}</span>
              {isSample ? <span className="quiet"> · {t("surveys.sampleLabel")}</span> : null}
            </p>
            <TitleAndLead entry={survey} locale={readerLocale()} />
            <Years survey={survey} locale={readerLocale()} />
          </div>
        </header>
        {shown ? (
          <Figures
            survey={survey}
            shown={shown}
            chosen={chosen}
            drawing={mapDrawing(chosen.boundaries ? "boundaries" : "tiles")}
            locale={readerLocale()}
          />
        ) : (
          <p className="wrap say">{t("surveys.noFigures")}</p>
        )}
        <div className="wrap section two">
          <div>
            <BodyView
              body={survey.body}
              shelf={survey.shelf}
              live={await liveIn(survey.body)}
              locale={readerLocale()}
              lang={survey.lang}
            />
          </div>
          <div className="credit">
            <h2>{t("surveys.sources")}</h2>
            {sourceLines(survey, readerLocale()).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {isSample && survey.quotation ? (
              <p>
                {t("surveys.quotationOfResults", {
                  quotation: inLocale(survey.quotation, survey.quotationEn, readerLocale()),
                })}
              </p>
            ) : null}
            <Releases
              releases={releases}
              path={survey.path}
              shown={shown?.release.number ?? null}
              locale={readerLocale()}
            />
          </div>
        </div>
      </article>
      {shown ? <JsonLd data={datasetFacts(survey)} /> : null}
    </Frame>
  )
}
