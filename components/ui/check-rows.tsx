"use client"

import { useControlId, useSent } from "./action-form.tsx"
import type { Option } from "./fields.tsx"
import { errorsOf, typedAllIn } from "./form-state.ts"

/** Any number of several, each a row as wide as the form; they are sent under one name. */
export function CheckRows({
  name,
  legend,
  hint,
  values,
  options,
}: {
  name: string
  legend: string
  hint?: string | undefined
  values: readonly string[]
  options: readonly (Option & { detail?: string })[]
}) {
  const sent = useSent()
  const chosen = typedAllIn(sent, name) ?? values
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
      <div>
        {options.map((option, place) => {
          const isChosen = chosen.includes(option.value)
          return (
            <label className="choice" key={option.value}>
              <input
                type="checkbox"
                id={place === 0 ? id : undefined}
                name={name}
                value={option.value}
                key={`${isChosen}`}
                defaultChecked={isChosen}
              />
              <span>{option.label}</span>
              <span className="quiet">{option.detail}</span>
            </label>
          )
        })}
      </div>
      {wrong.length > 0 ? <p className="message">{wrong.join(" ")}</p> : null}
    </fieldset>
  )
}
