import { ActForm } from "#components/admin/act-form.tsx"
import { surveyAddress } from "#components/surveys/address.ts"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, TextField } from "#components/ui/fields.tsx"
import type { DeskRelease, DeskSurvey } from "#domain/surveys/queries/desk-survey.ts"
import type { DraftChanges } from "#domain/surveys/queries/draft-changes.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropDraft, publish } from "../../actions.ts"
import { embargoPath } from "./embargo-path.ts"

const t = translator("da")

/** The draft of the figures: what publishing it does, at once or at a moment, and the way to drop it. */
export function Draft({
  survey,
  draft,
  changes,
}: {
  survey: DeskSurvey
  draft: DeskRelease
  changes: DraftChanges
}) {
  return (
    <section className="block">
      <h2>{t("surveys.desk.publishTitle", { number: draft.number })}</h2>
      <h3>{t("survey-releases.desk.whatHappens")}</h3>
      <ul className="told" data-will="publish">
        {whatHappens(survey, draft, changes).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="block-text">
        <a href={`/admin/undersoegelser/${survey.id}/tal`}>{t("surveys.desk.lookFirst")}</a>
      </p>
      {draft.isSample ? <p className="told">{t("surveys.source.sample")}</p> : null}
      <ActionForm action={publish} name="publish-release" className="form-grid">
        <input type="hidden" name="entryId" value={survey.id} />
        <input type="hidden" name="releaseId" value={draft.id} />
        <AreaField
          name="notes"
          label={t("surveys.desk.notes")}
          hint={t("surveys.desk.notesHint")}
          rows={2}
          value={draft.notes}
        />
        <TextField
          name="licence"
          label={t("surveys.desk.licence")}
          hint={t("surveys.desk.licenceHint")}
          value={draft.licence}
          maxLength={200}
        />
        <TextField
          name="embargoUntil"
          type="datetime-local"
          label={t("survey-releases.desk.embargo")}
          hint={t("survey-releases.desk.embargoHint", { path: embargoPath(survey) })}
        />
        <p>
          <button className="button" type="submit">
            {t("surveys.desk.publish")}
          </button>
        </p>
      </ActionForm>
      <ClientWords namespaces={["errors"]}>
        <ActForm
          action={dropDraft}
          fields={{ entryId: survey.id, releaseId: draft.id }}
          label={t("surveys.desk.dropDraft")}
          name="drop-draft"
        />
      </ClientWords>
    </section>
  )
}

/** Word for word what readers meet afterwards. */
function whatHappens({ path, isPublic }: DeskSurvey, draft: DeskRelease, changes: DraftChanges): string[] {
  const say = (key: string, values = {}) => t(`survey-releases.desk.happens.${key}`, values)
  const { number } = draft
  const release = surveyAddress(path, { indicator: null, release: number, boundaries: false })
  const { last, questions } = changes
  return [
    say(isPublic ? "shown" : "hidden", { number, path, release }),
    last === null ? say("first") : say("replaces", { number: last }),
    ...questions.map(({ label: question, answered, asked, changed }) =>
      changed === null || last === null
        ? say("fresh", { question, answered, asked })
        : say("changed", { question, answered, asked, changed, last }),
    ),
    say("stands"),
  ]
}
