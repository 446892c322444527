import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import "../questionnaire.css"
import { AnswerForm } from "#components/collecting/answer-form.tsx"
import { drawnQuestion } from "#components/collecting/answer-words.ts"
import { type Questionnaire, questionnaire } from "#domain/collecting/queries/questionnaire.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { isId, type PageProps, secretOf } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { currentActor } from "../../../../current-actor.ts"
import { here, pathHere, t } from "../../../../reader.ts"
import { respond } from "../actions.ts"
import { HowItStands } from "./how-it-stands.tsx"
import { OtherWays } from "./other-ways.tsx"

export function generateMetadata(): Metadata {
  return { title: t("collecting.form.metaTitle"), robots: { index: false } }
}

/** The questions of a survey for one municipality, behind the secret of a mail or for who is signed in and holds the role. */
export default async function QuestionnairePage({ params, searchParams }: PageProps<{ key: string }>) {
  const [{ key }, asked] = await Promise.all([params, searchParams])
  const actor = await currentActor()
  const found = secretOf(key) ? await questionnaire(actor, key) : null
  if (!found && isId(key) && actor.kind === "visitor")
    redirect(pathHere(`/log-ind?naeste=${encodeURIComponent(`/min-side/undersoegelser/${key}`)}`))
  if (!found) notFound()
  const isSent = found.response?.status === "SENT"
  const mayWrite = found.state === "open" && found.access === "write"
  const isAnswered = isSent || found.answeredBy !== ""
  const isWriting = mayWrite && (!isAnswered || asked.ret === "ja")
  return (
    <main id="indhold" tabIndex={-1} className="wrap task of-surveys">
      <div className="spined">
        <p className="label kind">{t("collecting.form.title")}</p>
        <h1>{titleWithYear(found.survey)}</h1>
        <p className="lead">{lead(found)}</p>
      </div>
      <HowItStands asked={found} address={key} told={asked} isWriting={isWriting} />
      <ClientWords
        namespaces={[
          "collecting.form",
          "collecting.covers",
          "collecting.remark",
          "collecting.unable",
          "collecting.notAnswered",
        ]}
      >
        {/* Always in its place: what was typed comes back to it without script, also when it can be sent no more. */}
        <AnswerForm
          action={respond}
          fields={{ key }}
          isOver={!isWriting}
          questions={found.questions.map((question) => drawnQuestion(question, readerLocale()))}
          version={found.response?.version ?? 0}
          answers={Object.fromEntries(
            (found.response?.answers ?? []).map(({ versionId, given, isUnable }) => [
              versionId,
              { given, isUnable },
            ]),
          )}
          covers={found.response?.covers ?? []}
          remark={found.response?.remark ?? ""}
          others={found.others}
          mailSubject={t("collecting.form.mailSubject", {
            survey: titleWithYear(found.survey),
            municipality: found.municipality,
          })}
          buttons={
            isSent
              ? [{ act: "send", label: t("collecting.form.sendAgain") }]
              : [
                  { act: "send", label: t("collecting.form.send") },
                  { act: "keep", label: t("collecting.form.keep") },
                ]
          }
          hint={t("collecting.form.until", { closes: here().dateTime(found.closesAt) })}
        />
      </ClientWords>
      {mayWrite && found.answeredBy === "" ? <OtherWays asked={found} address={key} /> : null}
      <p>
        {t("collecting.form.questions")} <a href={`mailto:${found.contactEmail}`}>{found.contactEmail}</a>
      </p>
    </main>
  )
}

function lead({ state, municipality, opensAt, closesAt }: Questionnaire): string {
  const { dateTime } = here()
  if (state === "before") return t("collecting.form.leadBefore", { municipality, opens: dateTime(opensAt) })
  const closes = dateTime(closesAt)
  return t(state === "open" ? "collecting.form.lead" : "collecting.form.leadClosed", { municipality, closes })
}
