import "../../../../../form-questions.css"
import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ApplyForm } from "#components/calls/apply-form.tsx"
import { drawnForm } from "#components/forms/drawn-form.ts"
import { type ApplicationDraft, applicationDraft } from "#domain/calls/queries/application-draft.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { type PageProps, secretOf } from "../../../../../asked.ts"
import { ClientWords } from "../../../../../client-words.tsx"
import { currentActor } from "../../../../../current-actor.ts"
import { here, pathHere, t } from "../../../../../reader.ts"
import { CallTask } from "../../../call-task.tsx"
import { apply } from "../actions.ts"
import { fileWords } from "../tell-of-file.ts"

export function generateMetadata(): Metadata {
  return { title: t("calls.form.titleAgain"), robots: { index: false } }
}

/** Going on with an application, for whoever has its secret address or owns it. */
export default async function DraftPage({ params, searchParams }: PageProps<{ slug: string; code: string }>) {
  const [{ code }, { gemt }] = await Promise.all([params, searchParams])
  const draft = secretOf(code) ? await applicationDraft(await currentActor(), code) : null
  if (!draft) notFound()
  const { call, status, file } = draft
  const { name, email, organisation, title, text } = draft
  return (
    <CallTask call={call} title={t("calls.form.titleAgain")}>
      <Standing draft={draft} isKept={gemt === "ja"} />
      {draft.maySend ? (
        <ClientWords namespaces={["calls", "forms.ask"]}>
          <ApplyForm
            action={apply}
            slug={call.slug}
            submissionKey={randomUUID()}
            code={code}
            wordLimit={call.wordLimit}
            asks={drawnForm(draft.form, readerLocale())}
            answers={draft.answers}
            written={{ name, email, organisation, title, text }}
            held={file ? fileWords(file) : ""}
            isSent={status === "SUBMITTED"}
            deadline={here().dateTime(call.deadlineAt)}
          />
        </ClientWords>
      ) : (
        <div className="sent-words">
          <h2>{title}</h2>
          <p className="book">{text}</p>
          {file ? <a href={`/api/ansoegninger/${code}/kladde-fil`}>{fileWords(file)}</a> : null}
        </div>
      )}
      <p className="ways">
        {status === "DRAFT" ? (
          <a href={pathHere(`/kvittering/${code}?traek-tilbage=ja`)}>{t("calls.receipt.withdrawDraft")}</a>
        ) : (
          <a href={pathHere(`/kvittering/${code}`)}>{t("calls.form.receipt")}</a>
        )}
      </p>
    </CallTask>
  )
}

function Standing({ draft, isKept }: { draft: ApplicationDraft; isKept: boolean }) {
  const { status, call, savedAt, maySend } = draft
  const isSent = status === "SUBMITTED"
  const words = [
    isKept && status === "DRAFT"
      ? t("calls.form.kept", { at: t("calls.form.atTime", { time: here().time(savedAt) }) })
      : "",
    isKept && isSent
      ? t("calls.form.keptNow", { at: t("calls.form.atTime", { time: here().time(savedAt) }) })
      : "",
    maySend && isSent ? t("calls.form.sentBefore") : "",
    !maySend && call.state.kind === "closed" && status === "DRAFT" ? t("calls.form.lateKept") : "",
    !maySend && call.state.kind === "closed" && isSent ? t("calls.form.lateSent") : "",
    !maySend && status !== "DRAFT" && !isSent ? t("calls.form.over") : "",
  ].filter(Boolean)
  if (words.length === 0) return null
  return (
    <p className="told of-calls" role="status">
      {words.join(" ")}
    </p>
  )
}
