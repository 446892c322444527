"use client"

import { useState } from "react"
import { countWords } from "#domain/forms/rules/words.ts"
import { useSent } from "../ui/action-form.tsx"
import { Field } from "../ui/fields.tsx"
import { typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"

/** A long text of so many words at most, counted as the server counts; with script while one writes. */
export function LimitedText({
  name,
  label,
  hint = "",
  value,
  limit,
  rows = 16,
}: {
  name: string
  label: string
  hint?: string
  value: string
  limit: number
  rows?: number
}) {
  const t = useWords()
  const sent = useSent()
  const shown = typedIn(sent, name) ?? value
  const [typed, setTyped] = useState<{ text: string; of: typeof sent } | null>(null)
  const words = countWords(typed?.of === sent ? typed.text : shown)
  return (
    <Field
      name={name}
      label={label}
      hint={[hint, t("forms.ask.wordsHint", { limit })].filter(Boolean).join(" ")}
    >
      {(control) => (
        <>
          <textarea
            {...control}
            rows={rows}
            defaultValue={shown}
            onInput={({ currentTarget }) => setTyped({ text: currentTarget.value, of: sent })}
          />
          <p className="hint words" data-over={words > limit ? "" : undefined}>
            {words > limit
              ? t("forms.ask.wordsOver", { words, limit, over: words - limit })
              : t("forms.ask.words", { words, limit })}
          </p>
        </>
      )}
    </Field>
  )
}
