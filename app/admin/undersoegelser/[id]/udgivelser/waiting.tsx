import { ActForm } from "#components/admin/act-form.tsx"
import { surveyAddress } from "#components/surveys/address.ts"
import type { DeskRelease, DeskSurvey } from "#domain/surveys/queries/desk-survey.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { takeBack } from "../../actions.ts"
import { embargoPath } from "./embargo-path.ts"

const t = translator("da")

/** Figures under embargo: when they go out, who reads them until then, and the way back to a draft. */
export function Waiting({
  survey,
  release,
  until,
}: {
  survey: DeskSurvey
  release: DeskRelease
  until: Date
}) {
  const { number } = release
  const path = embargoPath(survey)
  const address = surveyAddress(survey.path, { indicator: null, release: number, boundaries: false })
  return (
    <section className="block">
      <h2>{t("survey-releases.desk.waits", { number })}</h2>
      <p className="told" data-release-state="embargoed">
        {t("survey-releases.desk.waitsText", { time: formats("da").dateTime(until), path })}{" "}
        {t("survey-releases.desk.waitsShown", { path: survey.path, release: address })}
      </p>
      <p className="block-text">
        <a href={path}>{t("surveys.desk.see")}</a> {t("survey-releases.desk.takeBackText")}
      </p>
      <ClientWords namespaces={["errors"]}>
        <ActForm
          action={takeBack}
          fields={{ entryId: survey.id, releaseId: release.id }}
          label={t("survey-releases.desk.takeBack")}
          name="take-back-embargo"
        />
      </ClientWords>
    </section>
  )
}
