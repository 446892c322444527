"use client"

import { ActionForm, useSent } from "../ui/action-form.tsx"
import { CheckRows } from "../ui/check-rows.tsx"
import { AreaField } from "../ui/fields.tsx"
import { errorsOf, typedAllIn, typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import type { AnswerFormProps } from "./answer-form-props.ts"
import { QuestionRow } from "./question-row.tsx"
import type { Standing } from "./standing.ts"
import { Typed } from "./typed.tsx"

/** Answers the questions of a survey for one municipality. Every button works without script, and Enter presses the first. */
export function AnswerForm({ action, ...form }: AnswerFormProps) {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      name="questionnaire"
      className="form questionnaire"
      label={(field) => {
        if (field === "covers") return t("collecting.covers")
        const place = /^answers\[(\d+)\]/.exec(field)?.[1]
        return place === undefined ? "" : (form.questions[Number(place)]?.label ?? "")
      }}
    >
      {form.isOver ? <Typed {...form} /> : <Fields {...form} />}
    </ActionForm>
  )
}

function Fields({
  fields,
  questions,
  version,
  answers,
  covers,
  remark,
  others,
  buttons,
  hint,
  ...form
}: Omit<AnswerFormProps, "action">) {
  const t = useWords()
  const sent = useSent()
  const standing = sent.code === "errors.stale" ? (sent.told as Standing | null) : null
  const chosen = typedAllIn(sent, "covers") ?? covers
  const [first] = buttons
  const otherCovers = standing && String(standing.covers.toSorted()) !== String(chosen.toSorted())
  const namesOf = (codes: readonly string[]) =>
    others
      .filter(({ code }) => codes.includes(code))
      .map(({ name }) => name)
      .join(", ")
  return (
    <>
      {/* What Enter presses, wherever one stands. */}
      <button
        type="submit"
        name="act"
        value={first?.act}
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
      >
        {first?.label}
      </button>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="hidden"
        name="version"
        value={standing?.version ?? (typedIn(sent, "version") || version)}
        readOnly
      />
      {standing ? (
        <p className="told of-surveys">
          {t("collecting.form.conflict", {
            by: standing.by || t("collecting.form.someone"),
            at: standing.at,
          })}
        </p>
      ) : null}
      {questions.map((question, place) => (
        <QuestionRow
          key={question.versionId}
          question={question}
          place={place}
          given={answers[question.versionId]?.given ?? ""}
          isUnable={answers[question.versionId]?.isUnable ?? false}
          other={standing?.answers[question.versionId] ?? null}
        />
      ))}
      <details
        className="cover"
        open={chosen.length > 0 || otherCovers || errorsOf(sent, "covers").length > 0}
      >
        <summary>{t("collecting.form.coversTitle")}</summary>
        <CheckRows
          name="covers"
          legend={t("collecting.covers")}
          hint={t("collecting.form.coversHint")}
          values={covers}
          options={others.map(({ code, name }) => ({ value: code, label: name }))}
        />
        {otherCovers ? <Colleague said={namesOf(standing.covers)} /> : null}
      </details>
      <AreaField name="remark" label={t("collecting.form.remark")} rows={3} value={remark} />
      {standing && standing.remark !== plain(typedIn(sent, "remark") ?? remark) ? (
        <Colleague said={standing.remark} />
      ) : null}
      <p className="answer-send">
        {buttons.map(({ act, label }, place) => (
          <button
            key={act}
            type="submit"
            name="act"
            value={act}
            className={place === 0 ? "button" : "button plain"}
          >
            {label}
          </button>
        ))}
      </p>
      {hint ? <p className="hint">{hint}</p> : null}
      {sent.code === "collecting.closed" ? <Typed {...form} questions={questions} others={others} /> : null}
    </>
  )
}

/** What a colleague saved in this place meanwhile. */
function Colleague({ said }: { said: string }) {
  const t = useWords()
  return (
    <p className="told of-surveys">
      {t("collecting.form.colleague", { answer: said || t("collecting.form.colleagueNothing") })}
    </p>
  )
}

/** As the server keeps it: browsers send other line breaks. */
function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim()
}
