"use client"

import { type ReactNode, useId } from "react"
import { sentence } from "#components/admin/upload-list.tsx"
import { useWords } from "#components/ui/words.tsx"
import { instantTyped, localTimeOf } from "./copenhagen.ts"
import type { Facts } from "./entry-text.ts"
import type { Refused } from "./save-engine.ts"

interface Control {
  readonly id: string
  readonly name: string
  readonly "aria-invalid": true | undefined
  readonly "aria-describedby": string | undefined
}

interface OneFact {
  readonly name: string
  readonly label: string
  readonly facts: Facts
  readonly refused: Refused | null
  readonly onFacts: (facts: Facts) => void
}

/** A fact of one line. */
export function Line({
  name,
  label,
  type = "text",
  facts,
  refused,
  onFacts,
}: OneFact & { type?: "text" | "email" | "date" }) {
  return (
    <Fact name={name} label={label} refused={refused}>
      {(control) => (
        <input
          {...control}
          type={type}
          maxLength={200}
          value={String(facts[name] ?? "")}
          onChange={(event) => onFacts({ [name]: event.target.value })}
        />
      )}
    </Fact>
  )
}

/** A fact of some lines. */
export function Area({ name, label, facts, refused, onFacts }: OneFact) {
  return (
    <Fact name={name} label={label} refused={refused}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          maxLength={1_000}
          value={String(facts[name] ?? "")}
          onChange={(event) => onFacts({ [name]: event.target.value })}
        />
      )}
    </Fact>
  )
}

/** A fact that is a time, typed as it is in Copenhagen. */
export function Instant({ name, label, facts, refused, onFacts }: OneFact) {
  const value = facts[name]
  return (
    <Fact name={name} label={label} refused={refused}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={localTimeOf(typeof value === "string" ? value : null)}
          onChange={(event) => onFacts({ [name]: instantTyped(event.target.value) })}
        />
      )}
    </Fact>
  )
}

/** One fact: label, control, hint, and what the server said against it. */
export function Fact({
  name,
  label,
  hint,
  refused,
  children,
}: {
  name: string
  label: string
  hint?: string
  refused: Refused | null
  children: (control: Control) => ReactNode
}) {
  const t = useWords()
  const id = useId()
  const errors = refused?.fields[name] ?? refused?.fields[`facts.${name}`]
  const error = errors?.[0]
  const told = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ")
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": told || undefined,
      })}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="message" id={`${id}-error`} role="alert">
          {sentence(t, error, refused?.values)}
        </p>
      ) : null}
    </div>
  )
}
