"use client"

import { consented } from "#domain/forms/rules/question.ts"
import { useControlId, useSent } from "../ui/action-form.tsx"
import { CheckRows } from "../ui/check-rows.tsx"
import { AreaField, RadioRows, SelectField, TextField } from "../ui/fields.tsx"
import { errorsOf, typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import type { DrawnQuestion } from "./drawn-question.ts"
import { FileQuestion } from "./file-question.tsx"
import { LimitedText } from "./limited-text.tsx"

interface QuestionFieldProps {
  readonly question: DrawnQuestion
  /** What it is sent as. */
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly first: readonly string[]
}

/** More than so many to choose from stand in a list that opens. */
const mostRows = 8

/** One question with the control of its kind. */
export function QuestionField({ question, name, label, hint, first }: QuestionFieldProps) {
  const t = useWords()
  const { kind, options, isRequired, limits } = question
  const value = first[0] ?? ""
  const field = { name, label, hint: hint || undefined, value }
  switch (kind) {
    case "HEADING":
      return <Heading label={label} help={hint} />
    case "LONG_TEXT":
      return limits.words === null ? (
        <AreaField {...field} rows={5} />
      ) : (
        <LimitedText name={name} label={label} hint={hint} value={value} limit={limits.words} rows={8} />
      )
    case "ONE_OF": {
      const none = { value: "", label: t(isRequired ? "forms.ask.choose" : "forms.ask.none") }
      return options.length > mostRows ? (
        <SelectField {...field} options={[none, ...options]} />
      ) : (
        <RadioRows
          name={name}
          legend={label}
          hint={field.hint}
          value={value}
          options={isRequired ? options : [...options, none]}
        />
      )
    }
    case "SEVERAL_OF":
      return <CheckRows name={name} legend={label} hint={field.hint} values={first} options={options} />
    case "CONSENT":
      return <Consent name={name} label={label} hint={hint} value={value} />
    case "FILE":
      return <FileQuestion name={name} label={label} hint={hint} value={value} limits={limits} />
    case "SHORT_TEXT":
      return <TextField {...field} maxLength={500} />
    case "DATE":
      return <TextField {...field} type="date" />
    case "EMAIL":
      return <TextField {...field} type="email" autoComplete="off" />
    case "PHONE":
      return <TextField {...field} type="tel" autoComplete="off" />
    case "NUMBER":
      return <TextField {...field} inputMode="decimal" autoComplete="off" />
    case "POSTCODE":
    case "CVR":
    case "GLN":
      return <TextField {...field} inputMode="numeric" autoComplete="off" />
  }
}

function Heading({ label, help }: { label: string; help: string }) {
  return (
    <>
      <h2 className="form-heading">{label}</h2>
      {help ? <p className="hint">{help}</p> : null}
    </>
  )
}

function Consent({
  name,
  label,
  hint,
  value,
}: Pick<QuestionFieldProps, "name" | "label" | "hint"> & { value: string }) {
  const sent = useSent()
  const id = useControlId(name)
  const wrong = errorsOf(sent, name)
  const isTicked = (typedIn(sent, name) ?? value) === consented
  const told = [hint ? `${id}-hint` : "", wrong.length > 0 ? `${id}-wrong` : ""].filter(Boolean).join(" ")
  return (
    <div className={wrong.length > 0 ? "field bad" : "field"}>
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={consented}
          key={`${isTicked}`}
          defaultChecked={isTicked}
          aria-invalid={wrong.length > 0 || undefined}
          aria-describedby={told || undefined}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong.length > 0 ? (
        <p className="message" id={`${id}-wrong`}>
          {wrong.join(" ")}
        </p>
      ) : null}
    </div>
  )
}
