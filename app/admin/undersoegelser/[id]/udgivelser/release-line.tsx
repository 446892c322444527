import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { surveyAddress } from "#components/surveys/address.ts"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField } from "#components/ui/fields.tsx"
import type { DeskRelease, DeskSurvey } from "#domain/surveys/queries/desk-survey.ts"
import { type ReleaseState, releaseState } from "#domain/surveys/rules/release-state.ts"
import { translator } from "#messages/translate.ts"
import { retract } from "../../actions.ts"

const t = translator("da")

const moods: Readonly<Record<ReleaseState, Parameters<typeof State>[0]["mood"]>> = {
  draft: "wait",
  embargoed: "wait",
  published: "good",
  superseded: "rest",
  retracted: "bad",
}

/** One release in the list: what it is now, where it stands for ever, and the way to take it back. */
export function ReleaseLine({ survey, release }: { survey: DeskSurvey; release: DeskRelease }) {
  const { number, notes, isSample, publishedAt, retraction } = release
  const state = releaseState(release, survey.releases)
  const address = surveyAddress(survey.path, { indicator: null, release: number, boundaries: false })
  return (
    <li data-release={number}>
      <span>
        <strong>{t("surveys.desk.release", { number })}</strong>{" "}
        <span className="quiet">
          {[retraction || notes, isSample ? t("site.sample") : ""].filter(Boolean).join(" · ")}
        </span>
      </span>
      <Moment at={publishedAt ?? release.embargoUntil} />
      <State mood={moods[state]}>{t(`survey-releases.desk.state.${state}`)}</State>
      {publishedAt ? <a href={address}>{t("survey-releases.desk.address")}</a> : null}
      {state === "published" || state === "superseded" ? (
        <Retraction survey={survey} release={release} address={address} />
      ) : null}
    </li>
  )
}

/** What it does stands above the button: it cannot be undone. */
function Retraction({
  survey,
  release,
  address,
}: {
  survey: DeskSurvey
  release: DeskRelease
  address: string
}) {
  const { number } = release
  const instead = survey.releases.find(
    (one) => one.publishedAt && !one.retractedAt && one.number !== number,
  )?.number
  return (
    <details>
      <summary>{t("survey-releases.desk.retract")}</summary>
      <ActionForm action={retract} name={`retract-release-${number}`} className="form-grid">
        <p className="told" data-mood="bad">
          {t("survey-releases.desk.retractText", {
            release: address,
            path: survey.path,
            instead: instead ?? "none",
          })}
        </p>
        <input type="hidden" name="entryId" value={survey.id} />
        <input type="hidden" name="releaseId" value={release.id} />
        <AreaField
          name="reason"
          label={t("survey-releases.desk.reason")}
          hint={t("survey-releases.desk.reasonHint")}
          rows={2}
        />
        <p>
          <button className="button" type="submit">
            {t("survey-releases.desk.retractTitle", { number })}
          </button>
        </p>
      </ActionForm>
    </details>
  )
}
