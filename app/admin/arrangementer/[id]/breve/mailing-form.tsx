import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, SelectField, TextField } from "#components/ui/fields.tsx"
import type { MailingSelection } from "#domain/events/input.ts"
import type { ListChoices } from "#domain/events/queries/desk-list-choices.ts"
import { translator } from "#messages/translate.ts"
import { keepMailing } from "../../actions.ts"
import { blanks } from "./mailing-words.ts"

const t = translator("da")

export interface MailingDraft {
  readonly id: string | null
  readonly version: number
  readonly subject: string
  readonly text: string
  readonly subjectEn: string
  readonly textEn: string
  readonly selection: MailingSelection
}

/** A letter's words and whom it goes to. */
export function MailingForm({
  eventId,
  mailing: { id, version, selection, ...words },
  choices: { products, questions },
}: {
  eventId: string
  mailing: MailingDraft
  choices: ListChoices
}) {
  const worded = (name: string, values: readonly string[]) =>
    ["", ...values].map((value) => ({ value, label: t(`mailings.${name}${value || "None"}`) }))
  return (
    <ActionForm action={keepMailing} name="mailing" className="form-grid">
      {id ? <input type="hidden" name="id" value={id} /> : null}
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="version" value={version} />
      <TextField name="subject" label={t("mailings.subject")} value={words.subject} maxLength={200} />
      <AreaField
        name="text"
        label={t("mailings.text")}
        hint={t("mailings.blanks", { fields: blanks })}
        value={words.text}
        rows={12}
      />
      <details open={words.textEn !== ""}>
        <summary>{t("mailings.english")}</summary>
        <div className="form-grid">
          <TextField
            name="subjectEn"
            label={t("mailings.subjectEn")}
            value={words.subjectEn}
            maxLength={200}
          />
          <AreaField
            name="textEn"
            label={t("mailings.textEn")}
            hint={t("mailings.englishHint")}
            value={words.textEn}
            rows={10}
          />
        </div>
      </details>
      <h3>{t("mailings.who")}</h3>
      <div className="form-row">
        <SelectField
          name="to"
          label={t("mailings.to")}
          value={selection.to}
          options={(["ATTENDEES", "BUYERS"] as const).map((value) => ({
            value,
            label: t(`mailings.to${value}`),
          }))}
        />
        <SelectField
          name="productId"
          label={t("mailings.product")}
          value={selection.productId ?? ""}
          options={[
            { value: "", label: t("mailings.anyProduct") },
            ...products.map((product) => ({ value: product.id, label: product.name })),
          ]}
        />
      </div>
      <div className="form-row">
        <SelectField
          name="missing"
          label={t("mailings.missing")}
          value={selection.missing}
          options={[
            ...worded("missing", ["MENU"]),
            { value: "TABLE", label: t("organiser-lists.missingTable") },
          ]}
        />
        <SelectField
          name="presence"
          label={t("mailings.presence")}
          value={selection.presence}
          options={worded("presence", ["CAME", "STAYED_AWAY"])}
        />
      </div>
      <AnswerFields questions={questions} answers={selection.answers} />
      <p>
        <button className="button plain" type="submit">
          {t("mailings.save")}
        </button>
      </p>
    </ActionForm>
  )
}

/** By what was chosen where the event asks; each question narrows by one of its options or by none. */
function AnswerFields({
  questions,
  answers,
}: {
  questions: ListChoices["questions"]
  answers: readonly string[]
}) {
  return questions
    .filter(({ options }) => options.length > 0)
    .slice(0, 20)
    .map(({ key, question, options }, place) => (
      <SelectField
        key={key}
        name={`answers[${place}]`}
        label={question}
        value={answers.find((answer) => answer.startsWith(`${key}:`)) ?? ""}
        options={[
          { value: "", label: t("mailings.anyProduct") },
          ...options.map((option) => ({ value: `${key}:${option.key}`, label: option.label })),
        ]}
      />
    ))
}
