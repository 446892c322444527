"use client"

import { useControlId, useSent } from "./action-form.tsx"
import type { Option } from "./fields.tsx"
import { errorsOf } from "./form-state.ts"

/** Any number of several, each a row as wide as the form; they are sent under one name. */
export function CheckRows({
  name,
  legend,
  values,
  options,
}: {
  name: string
  legend: string
  values: readonly string[]
  options: readonly (Option & { detail?: string })[]
}) {
  const sent = useSent()
  const chosen = sent.isSent ? [sent.values[name]].flat() : values
  const wrong = errorsOf(sent, name)
  const id = useControlId(name)
  return (
    <fieldset className={wrong.length > 0 ? "field bad" : "field"}>
      <legend>{legend}</legend>
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
