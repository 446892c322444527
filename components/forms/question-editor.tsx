"use client"

import { Field } from "#components/admin/field.tsx"
import { useWords } from "#components/ui/words.tsx"
import { isChosenFrom, type Question } from "#domain/forms/rules/question.ts"
import { QuestionKind } from "#platform/database/enums.ts"
import { ConditionEditor } from "./condition-editor.tsx"
import { FileLimits } from "./file-limits-editor.tsx"
import { ofKind } from "./new-question.ts"
import { OptionsEditor } from "./options-editor.tsx"

/** What one question asks, how it is answered, and when it is shown. */
export function QuestionEditor({
  question,
  earlier,
  eachPerson,
  faults,
  onChange,
}: {
  question: Question
  /** Those above it, which it may hang on. */
  earlier: readonly Question[]
  /** Each participant can be asked. */
  eachPerson: boolean
  /** Message keys of what is wrong. */
  faults: readonly string[]
  onChange: (question: Question) => void
}) {
  const t = useWords()
  const { kind, label, help, isRequired, isPerPerson } = question
  const isHeading = kind === "HEADING"
  return (
    <div className="form-grid question-editor">
      {faults.length > 0 ? (
        <ul className="message">
          {faults.map((code) => (
            <li key={code}>{t(code)}</li>
          ))}
        </ul>
      ) : null}
      <div className="form-row">
        <Field id="question-label" label={t(isHeading ? "forms.desk.heading" : "forms.desk.label")}>
          {(control) => (
            <input
              {...control}
              value={label.da}
              maxLength={300}
              onChange={({ target }) => onChange({ ...question, label: { ...label, da: target.value } })}
            />
          )}
        </Field>
        <Field id="question-label-en" label={t("forms.desk.inEnglish")}>
          {(control) => (
            <input
              {...control}
              lang="en"
              value={label.en}
              maxLength={300}
              onChange={({ target }) => onChange({ ...question, label: { ...label, en: target.value } })}
            />
          )}
        </Field>
      </div>
      <div className="form-row">
        <Field id="question-help" label={t("forms.desk.help")}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              value={help.da}
              maxLength={2000}
              onChange={({ target }) => onChange({ ...question, help: { ...help, da: target.value } })}
            />
          )}
        </Field>
        <Field id="question-help-en" label={t("forms.desk.inEnglish")}>
          {(control) => (
            <textarea
              {...control}
              lang="en"
              rows={2}
              value={help.en}
              maxLength={2000}
              onChange={({ target }) => onChange({ ...question, help: { ...help, en: target.value } })}
            />
          )}
        </Field>
      </div>
      <div className="form-row">
        <Field id="question-kind" label={t("forms.desk.kindLabel")}>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={({ target }) => {
                const chosen = Object.values(QuestionKind).find((one) => one === target.value)
                if (chosen) onChange(ofKind(question, chosen))
              }}
            >
              {Object.values(QuestionKind).map((one) => (
                <option key={one} value={one}>
                  {t(`forms.desk.kind.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {eachPerson ? (
          <Field id="question-reach" label={t("forms.desk.reach")}>
            {(control) => (
              <select
                {...control}
                value={isPerPerson ? "person" : "order"}
                onChange={({ target }) => onChange({ ...question, isPerPerson: target.value === "person" })}
              >
                <option value="order">{t("forms.desk.once")}</option>
                <option value="person">{t("forms.desk.perPerson")}</option>
              </select>
            )}
          </Field>
        ) : null}
      </div>
      {isHeading ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={isRequired}
            onChange={({ target }) => onChange({ ...question, isRequired: target.checked })}
          />
          {t("forms.desk.mustBeAnswered")}
        </label>
      )}
      <Limits question={question} onChange={onChange} />
      {kind === "FILE" ? <FileLimits question={question} onChange={onChange} /> : null}
      {isChosenFrom(question) ? <OptionsEditor question={question} onChange={onChange} /> : null}
      <ConditionEditor question={question} earlier={earlier} onChange={onChange} />
    </div>
  )
}

function Limits({ question, onChange }: { question: Question; onChange: (question: Question) => void }) {
  const t = useWords()
  const { kind, limits } = question
  const shown =
    kind === "LONG_TEXT" ? (["words"] as const) : kind === "NUMBER" ? (["least", "most"] as const) : []
  if (shown.length === 0) return null
  return (
    <div className="form-row">
      {shown.map((name) => (
        <Field
          key={name}
          id={`question-${name}`}
          label={t(`forms.desk.${name}`)}
          hint={t("forms.desk.noLimit")}
        >
          {(control) => (
            <input
              {...control}
              type="number"
              min={name === "words" ? 1 : undefined}
              max={name === "words" ? 5000 : undefined}
              defaultValue={limits[name] ?? ""}
              onChange={({ target }) => {
                const value = target.value === "" ? null : target.valueAsNumber
                onChange({ ...question, limits: { ...limits, [name]: Number.isNaN(value) ? null : value } })
              }}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
