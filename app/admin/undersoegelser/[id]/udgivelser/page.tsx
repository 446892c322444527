import type { Metadata } from "next"
import { EmptyList } from "#components/admin/list.tsx"
import { draftChanges } from "#domain/surveys/queries/draft-changes.ts"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../../asked.ts"
import { enterSurvey, SurveyRoom } from "../survey-room.tsx"
import { Draft } from "./draft.tsx"
import { ReleaseLine } from "./release-line.tsx"
import { Waiting } from "./waiting.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.survey.udgivelser") }

/** What is published of an edition's figures, and the draft that waits for somebody or for its moment. */
export default async function ReleasesPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, survey } = await enterSurvey(id, "udgivelser")
  const { releases } = survey
  const draft = releases.find(({ publishedAt }) => publishedAt === null)
  return (
    <SurveyRoom actor={actor} survey={survey} room="udgivelser" done={asked.udfoert}>
      {draft?.embargoUntil ? (
        <Waiting survey={survey} release={draft} until={draft.embargoUntil} />
      ) : draft ? (
        <Draft survey={survey} draft={draft} changes={await draftChanges(actor, draft.id)} />
      ) : null}
      <section className="block">
        <h2>{t("surveys.releases")}</h2>
        {releases.length === 0 ? (
          <EmptyList
            empty={{ title: t("surveys.desk.releasesEmpty"), text: t("surveys.desk.releasesEmptyText") }}
          />
        ) : (
          <ul className="lines">
            {releases.map((release) => (
              <ReleaseLine key={release.id} survey={survey} release={release} />
            ))}
          </ul>
        )}
      </section>
    </SurveyRoom>
  )
}
