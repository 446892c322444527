import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, TextField } from "#components/ui/fields.tsx"
import type { DeskRelease, DeskSurvey } from "#domain/surveys/queries/desk-survey.ts"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropDraft, publish } from "../../actions.ts"
import { enterSurvey, SurveyRoom } from "../survey-room.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.survey.udgivelser") }

/** What is published of an edition's figures, and the draft that waits. */
export default async function ReleasesPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, survey } = await enterSurvey(id, "udgivelser")
  const draft = survey.releases.find(({ publishedAt }) => publishedAt === null)
  return (
    <SurveyRoom actor={actor} survey={survey} room="udgivelser" done={asked.udfoert}>
      {draft ? <Draft survey={survey} draft={draft} /> : null}
      <section className="block">
        <h2>{t("surveys.releases")}</h2>
        {survey.releases.length === 0 ? (
          <EmptyList
            empty={{ title: t("surveys.desk.releasesEmpty"), text: t("surveys.desk.releasesEmptyText") }}
          />
        ) : (
          <ul className="lines">
            {survey.releases.map((release) => (
              <li key={release.id}>
                <span>
                  <strong>{t("surveys.desk.release", { number: release.number })}</strong>{" "}
                  <span className="quiet">
                    {[release.notes, release.isSample ? t("site.sample") : ""].filter(Boolean).join(" · ")}
                  </span>
                </span>
                {release.publishedAt ? (
                  <>
                    <Moment at={release.publishedAt} />
                    <a href={`${survey.path}?udgivelse=${release.number}`}>{t("surveys.desk.see")}</a>
                  </>
                ) : (
                  <State mood="wait">{t("surveys.desk.isDraft")}</State>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </SurveyRoom>
  )
}

function Draft({ survey, draft }: { survey: DeskSurvey; draft: DeskRelease }) {
  return (
    <section className="block">
      <h2>{t("surveys.desk.publishTitle", { number: draft.number })}</h2>
      <p className="block-text">
        {t(survey.isPublic ? "surveys.desk.publishText" : "surveys.desk.publishTextHidden", {
          path: survey.path,
        })}{" "}
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
