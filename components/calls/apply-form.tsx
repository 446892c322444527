"use client"

import type { DrawnForm } from "../forms/drawn-question.ts"
import { FormQuestions } from "../forms/form-questions.tsx"
import { LimitedText } from "../forms/limited-text.tsx"
import { questionOf } from "../forms/question-of.ts"
import { ActionForm, useSent } from "../ui/action-form.tsx"
import { TextField } from "../ui/fields.tsx"
import { type FormState, typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import { FileField } from "./file-field.tsx"

export interface ApplyFormProps {
  readonly action: (before: FormState, formData: FormData) => Promise<FormState>
  readonly slug: string
  readonly submissionKey: string
  /** Of an application that was begun before; "" for a new one. */
  readonly code: string
  readonly wordLimit: number
  readonly written: Written
  /** What the call asks besides. */
  readonly asks: DrawnForm
  /** What was answered so far, by the keys of the questions. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** "plan.pdf, 1,2 MB"; "" when nothing is attached. */
  readonly held: string
  /** It was sent before, and is sent anew. */
  readonly isSent: boolean
  readonly deadline: string
}

export interface Written {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly title: string
  readonly text: string
}

/** Writes one application. Sends it, or keeps it as a draft; both work without script, and Enter sends. */
export function ApplyForm({ action, ...form }: ApplyFormProps) {
  const t = useWords()
  const labels: Readonly<Record<string, string>> = {
    name: t("calls.form.name"),
    email: t("calls.form.email"),
    title: t("calls.form.workTitle"),
    text: t("calls.form.text"),
    file: t("calls.form.file"),
  }
  return (
    <ActionForm
      action={action}
      name="apply"
      className="form apply"
      label={(field) => labels[field] ?? questionOf(form.asks, field)}
    >
      <ApplyFields {...form} />
    </ActionForm>
  )
}

function ApplyFields(form: Omit<ApplyFormProps, "action">) {
  const t = useWords()
  const sent = useSent()
  const { written, wordLimit, deadline, isSent } = form
  return (
    <>
      {/* What Enter presses, wherever one stands. */}
      <button type="submit" name="act" value="send" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("calls.form.send")}
      </button>
      <input
        type="hidden"
        name="submissionKey"
        value={typedIn(sent, "submissionKey") || form.submissionKey}
        readOnly
      />
      <input type="hidden" name="code" value={form.code} />
      <input type="hidden" name="slug" value={form.slug} />
      <input type="hidden" name="formVersion" value={form.asks.version} />
      <fieldset>
        <legend>{t("calls.form.who")}</legend>
        <p className="hint">{t("calls.form.emailHint")}</p>
        <div className="row">
          <TextField name="name" label={t("calls.form.name")} value={written.name} autoComplete="name" />
          <TextField
            name="email"
            type="email"
            label={t("calls.form.email")}
            value={written.email}
            autoComplete="email"
          />
        </div>
        <TextField
          name="organisation"
          label={t("calls.form.organisation")}
          hint={t("calls.form.organisationHint")}
          value={written.organisation}
          autoComplete="organization"
        />
      </fieldset>
      <fieldset>
        <legend>{t("calls.form.what")}</legend>
        <TextField name="title" label={t("calls.form.workTitle")} value={written.title} maxLength={200} />
        <LimitedText name="text" label={t("calls.form.text")} value={written.text} limit={wordLimit} />
        <FormQuestions questions={form.asks.questions} prefix="answers" first={form.answers} />
        <FileField name="file" label={t("calls.form.file")} held={form.held} />
      </fieldset>
      <p className="apply-send">
        <button type="submit" name="act" value="send" className="button">
          {t(isSent ? "calls.form.sendAgain" : "calls.form.send")}
        </button>
        <button type="submit" name="act" value="keep" className="button plain">
          {t("calls.form.keep")}
        </button>
      </p>
      <p className="hint">{t("calls.form.deadline", { at: deadline })}</p>
    </>
  )
}
