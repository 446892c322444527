import "../../../../form-questions.css"
import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { ApplyForm } from "#components/calls/apply-form.tsx"
import { stateWords } from "#components/calls/call-words.ts"
import { drawnForm } from "#components/forms/drawn-form.ts"
import { callPage } from "#domain/calls/queries/call-page.ts"
import { callQuestions } from "#domain/calls/queries/call-questions.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import type { PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { currentActor } from "../../../../current-actor.ts"
import { here, t } from "../../../../reader.ts"
import { CallTask } from "../../call-task.tsx"
import { movedOrMissing } from "../../moved.ts"
import { apply } from "./actions.ts"

export function generateMetadata(): Metadata {
  return { title: t("calls.form.title"), robots: { index: false } }
}

/** Applying to one call, or why one cannot. */
export default async function ApplyPage({ params }: PageProps<{ slug: string }>) {
  const { slug } = await params
  const actor = await currentActor()
  const call = await callPage(actor, slug, readerLocale())
  if (!call) return movedOrMissing(actor, slug, "/ansoeg")
  const self = actor.kind === "person" ? { name: actor.name, email: actor.email } : { name: "", email: "" }
  return (
    <CallTask call={call} title={t("calls.form.title")}>
      {call.state.kind === "open" ? (
        <ClientWords namespaces={["calls", "forms.ask"]}>
          <p className="lead">{t("calls.form.lead")}</p>
          <ApplyForm
            action={apply}
            slug={call.slug}
            submissionKey={randomUUID()}
            code=""
            wordLimit={call.wordLimit}
            asks={drawnForm(await callQuestions(actor, call.slug), readerLocale())}
            answers={{}}
            written={{ ...self, organisation: "", title: "", text: "" }}
            held=""
            isSent={false}
            deadline={here().dateTime(call.deadlineAt)}
          />
        </ClientWords>
      ) : (
        <div className="told of-calls">
          <p>{stateWords(call.state, readerLocale())}</p>
        </div>
      )}
      <p className="hint">{t("calls.form.begun")}</p>
    </CallTask>
  )
}
