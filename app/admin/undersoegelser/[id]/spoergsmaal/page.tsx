import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import type { DeskQuestion, DeskSurvey } from "#domain/surveys/queries/desk-survey.ts"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropQuestion, repeatQuestion } from "../../actions.ts"
import { enterSurvey, SurveyRoom } from "../survey-room.tsx"
import { CategoryForm } from "./category-form.tsx"
import { QuestionForm } from "./question-form.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.survey.spoergsmaal") }

/** What an edition asks, and which answers there are to choose from. */
export default async function QuestionsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, survey, path } = await enterSurvey(id, "spoergsmaal")
  const question = survey.questions.find(({ versionId }) => versionId === asked.spoergsmaal)
  const category = question?.categories.find((each) => each.id === asked.kategori)
  return (
    <SurveyRoom actor={actor} survey={survey} room="spoergsmaal" done={asked.udfoert}>
      <section className="block">
        <h2>{t("surveys.desk.questions")}</h2>
        {survey.questions.length === 0 ? (
          <EmptyList
            empty={{ title: t("surveys.desk.questionsEmpty"), text: t("surveys.desk.questionsEmptyText") }}
          />
        ) : (
          <Questions questions={survey.questions} path={path} />
        )}
        <AskAgain survey={survey} />
      </section>
      <section className="block" id="spoergsmaal">
        <h2>{t(question ? "surveys.desk.changeQuestion" : "surveys.desk.addQuestion")}</h2>
        <QuestionForm key={question?.versionId ?? "new"} entryId={id} question={question} path={path} />
        {question ? (
          <ClientWords namespaces={["errors"]}>
            <ActForm
              action={dropQuestion}
              fields={{ entryId: id, versionId: question.versionId }}
              label={t("surveys.desk.dropQuestion")}
              name="drop-question"
            />
          </ClientWords>
        ) : null}
      </section>
      {question?.kind === "CATEGORY" ? (
        <section className="block" id="kategori">
          <h2>{t("surveys.desk.categoriesOf", { question: question.label })}</h2>
          <Categories question={question} path={path} />
          <CategoryForm
            key={category?.id ?? `new ${question.categories.length}`}
            entryId={id}
            question={question}
            category={category}
            path={path}
          />
        </section>
      ) : null}
    </SurveyRoom>
  )
}

function Questions({ questions, path }: { questions: readonly DeskQuestion[]; path: string }) {
  return (
    <ul className="lines">
      {questions.map((question) => (
        <li key={question.versionId}>
          <span>
            <strong>{question.label}</strong>{" "}
            <span className="quiet">
              {[
                question.key,
                t(`surveys.desk.kind.${question.kind}`),
                question.categories.map(({ code }) => code).join(", "),
                question.breakInSeries ? t("surveys.desk.isBreak") : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
          <a href={`${path}?spoergsmaal=${question.versionId}#spoergsmaal`}>
            {t("surveys.desk.change")}
            <span className="for-ears"> {question.label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Categories({ question, path }: { question: DeskQuestion; path: string }) {
  return (
    <ul className="lines">
      {question.categories.map((category) => (
        <li key={category.id}>
          <span>
            <strong>{category.code}</strong> {category.label}{" "}
            <span className="quiet">{t(`surveys.desk.tone.${category.tone}`)}</span>
          </span>
          <a href={`${path}?spoergsmaal=${question.versionId}&kategori=${category.id}#kategori`}>
            {t("surveys.desk.change")}
            <span className="for-ears"> {category.label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Questions of other editions of the series, to be asked again word for word. */
function AskAgain({ survey }: { survey: DeskSurvey }) {
  if (survey.askable.length === 0) return null
  return (
    <ClientWords namespaces={["errors"]}>
      <h3>{t("surveys.desk.askAgain")}</h3>
      <ul className="lines">
        {survey.askable.map(({ versionId, label, years }) => (
          <li key={versionId}>
            <span>
              {label} <span className="quiet">{years.join(", ")}</span>
            </span>
            <ActForm
              action={repeatQuestion}
              fields={{ entryId: survey.id, versionId }}
              label={t("surveys.desk.askThis")}
              name="ask-again"
            />
          </li>
        ))}
      </ul>
    </ClientWords>
  )
}
