"use client"

import { Fragment, type HTMLInputAutoCompleteAttribute, type ReactNode } from "react"
import { useControlId, useSent } from "./action-form.tsx"
import { errorsOf, typedIn } from "./form-state.ts"

interface FieldProps {
  name: string
  label: string
  hint?: string | undefined
}

/** Joins label, hint, control and what is wrong with it, once for all. */
export function Field({
  name,
  label,
  hint,
  children,
}: FieldProps & { children: (control: Control) => ReactNode }) {
  const sent = useSent()
  const wrong = errorsOf(sent, name)
  const id = useControlId(name)
  const describedBy = [hint ? `${id}-hint` : "", wrong.length > 0 ? `${id}-wrong` : ""]
    .filter(Boolean)
    .join(" ")
  return (
    <div className={wrong.length > 0 ? "field bad" : "field"}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        name,
        "aria-invalid": wrong.length > 0 || undefined,
        "aria-describedby": describedBy || undefined,
      })}
      {wrong.length > 0 ? (
        <p className="message" id={`${id}-wrong`}>
          {wrong.join(" ")}
        </p>
      ) : null}
    </div>
  )
}

interface Control {
  id: string
  name: string
  "aria-invalid": true | undefined
  "aria-describedby": string | undefined
}

export function TextField({
  type = "text",
  value = "",
  autoComplete,
  inputMode,
  maxLength,
  list,
  autoFocus = false,
  ...field
}: FieldProps & {
  type?: "text" | "email" | "tel" | "date" | "datetime-local" | "number" | "search"
  /** What stands there before anything is typed. */
  value?: string
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: "numeric" | "decimal"
  maxLength?: number
  /** The id of a datalist with what others wrote there. */
  list?: string
  /** Where one goes on writing after the form was changed. */
  autoFocus?: boolean
}) {
  const sent = useSent()
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={type}
          defaultValue={typedIn(sent, field.name) ?? value}
          autoComplete={autoComplete}
          inputMode={inputMode}
          maxLength={maxLength}
          list={list}
          // biome-ignore lint/a11y/noAutofocus: a field that one just asked for, never one of a fresh page.
          autoFocus={autoFocus}
        />
      )}
    </Field>
  )
}

export function AreaField({
  value = "",
  rows = 4,
  ...field
}: FieldProps & { value?: string; rows?: number }) {
  const sent = useSent()
  return (
    <Field {...field}>
      {(control) => <textarea {...control} rows={rows} defaultValue={typedIn(sent, field.name) ?? value} />}
    </Field>
  )
}

export interface Option {
  value: string
  label: string
}

export function SelectField({
  value = "",
  options,
  ...field
}: FieldProps & { value?: string; options: readonly Option[] }) {
  const chosen = typedIn(useSent(), field.name) ?? value
  return (
    <Field {...field}>
      {(control) => (
        // A select keeps its first default for ever; a new key makes it take the new one.
        <select {...control} key={chosen} defaultValue={chosen}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** One of several, each a row as wide as the form. */
export function RadioRows({
  name,
  legend,
  hint,
  value = "",
  options,
}: {
  name: string
  legend: string
  hint?: string | undefined
  value?: string
  /** Those of one `group` stand below its name. */
  options: readonly (Option & { group?: string; detail?: string; isDisabled?: boolean })[]
}) {
  const sent = useSent()
  const chosen = typedIn(sent, name) ?? value
  const wrong = errorsOf(sent, name)
  const id = useControlId(name)
  return (
    <fieldset
      className={wrong.length > 0 ? "field bad" : "field"}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <legend>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {options.map((option, place) => (
        <Fragment key={option.value}>
          {option.group && option.group !== options[place - 1]?.group ? (
            <p className="choice-group" aria-hidden="true">
              {option.group}
            </p>
          ) : null}
          <label className="choice">
            <input
              type="radio"
              id={place === 0 ? id : undefined}
              name={name}
              value={option.value}
              key={`${chosen === option.value}`}
              defaultChecked={chosen === option.value}
              disabled={option.isDisabled ?? false}
            />
            <span>
              {option.group ? <span className="for-ears">{`${option.group}, `}</span> : null}
              {option.label}
            </span>
            <span>{option.detail}</span>
          </label>
        </Fragment>
      ))}
      {wrong.length > 0 ? <p className="message">{wrong.join(" ")}</p> : null}
    </fieldset>
  )
}
