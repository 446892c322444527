import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { Legend } from "#components/surveys/legend.tsx"
import { ObservationsUpload } from "#components/surveys/observations-upload.tsx"
import { paint } from "#components/surveys/paint.ts"
import { summary } from "#components/surveys/summary.ts"
import { SurveyMap } from "#components/surveys/survey-map.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { SelectField } from "#components/ui/fields.tsx"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { type DeskRelease, type DeskSurvey, deskFigures } from "#domain/surveys/queries/desk-survey.ts"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropCoverage, keepCoverage } from "../../actions.ts"
import { enterSurvey, SurveyRoom } from "../survey-room.tsx"
import "../../../../surveys.css"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.survey.tal") }

/** The figures of an edition: fetched from files into a draft, and looked at before they are published. */
export default async function FiguresPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, survey } = await enterSurvey(id, "tal")
  const [newest] = survey.releases
  const shown = newest
    ? await Promise.all(
        survey.questions.map(async (question) => ({
          question,
          painted: paint(question, await deskFigures(actor, newest.id, question.versionId), "da"),
        })),
      )
    : []
  return (
    <SurveyRoom actor={actor} survey={survey} room="tal" done={asked.udfoert}>
      <section className="block">
        <h2>{t("surveys.desk.import")}</h2>
        {survey.questions.length === 0 ? (
          <EmptyList
            empty={{ title: t("surveys.desk.questionsEmpty"), text: t("surveys.desk.importNeedsQuestion") }}
          />
        ) : (
          <ClientWords
            namespaces={[
              "survey-releases.file",
              "survey-releases.import",
              "surveys.file",
              "surveys.import",
              "surveys.status",
              "errors",
              "admin.conflict",
            ]}
          >
            <ObservationsUpload
              entryId={id}
              questions={survey.questions.map(({ versionId, label, key }) => ({ versionId, label, key }))}
              isSample={newest?.isSample ?? false}
              municipalities={municipalities.map(({ code, name }) => ({ code, name }))}
            />
          </ClientWords>
        )}
      </section>
      {shown.map(({ question, painted }) => (
        <section key={question.versionId} className="block survey">
          <h2>
            {t(newest?.publishedAt ? "surveys.desk.standing" : "surveys.desk.draft", {
              number: newest?.number ?? 0,
              question: question.label,
            })}
          </h2>
          <p>{summary(question, painted, "da")}</p>
          <div className="survey-preview">
            <SurveyMap
              drawing={tileMap()}
              figures={painted.figures}
              label={t("surveys.map.label", {
                question: question.label,
                sample: newest?.isSample ? "yes" : "no",
              })}
            />
            <Legend lines={painted.legend} />
          </div>
        </section>
      ))}
      <section className="block">
        <h2>{t("surveys.desk.coverage")}</h2>
        <p className="block-text">{t("surveys.desk.coverageText")}</p>
        <Coverage survey={survey} release={newest} />
      </section>
    </SurveyRoom>
  )
}

function Coverage({ survey, release }: { survey: DeskSurvey; release: DeskRelease | undefined }) {
  const options = municipalities
    .toSorted((one, other) => one.name.localeCompare(other.name, "da"))
    .map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <ClientWords namespaces={["errors"]}>
        <ul className="lines">
          {(release?.coverage ?? []).map(({ code, name, answeredBy }) => (
            <li key={code}>
              <span>{t("surveys.desk.coveredBy", { name, answeredBy })}</span>
              <ActForm
                action={dropCoverage}
                fields={{ entryId: survey.id, answeredForCode: code }}
                label={t("surveys.desk.removeCoverage")}
                name="remove-coverage"
              />
            </li>
          ))}
        </ul>
      </ClientWords>
      <ActionForm action={keepCoverage} name="coverage" className="form-grid">
        <input type="hidden" name="entryId" value={survey.id} />
        <div className="form-row">
          <SelectField name="municipalityCode" label={t("surveys.desk.respondent")} options={options} />
          <SelectField name="answeredForCode" label={t("surveys.desk.answeredFor")} options={options} />
        </div>
        <p>
          <button className="button plain" type="submit">
            {t("surveys.desk.addCoverage")}
          </button>
        </p>
      </ActionForm>
    </>
  )
}
