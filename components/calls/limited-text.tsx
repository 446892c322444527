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
  value,
  limit,
}: {
  name: string
  label: string
  value: string
  limit: number
}) {
  const t = useWords()
  const sent = useSent()
  const shown = typedIn(sent, name) ?? value
  const [typed, setTyped] = useState<{ text: string; of: typeof sent } | null>(null)
  const words = countWords(typed?.of === sent ? typed.text : shown)
  return (
    <Field name={name} label={label} hint={t("calls.form.textHint", { limit })}>
      {(control) => (
        <>
          <textarea
            {...control}
            rows={16}
            defaultValue={shown}
            onInput={({ currentTarget }) => setTyped({ text: currentTarget.value, of: sent })}
          />
          <p className="hint words" data-over={words > limit ? "" : undefined}>
            {words > limit
              ? t("calls.form.wordsOver", { words, limit, over: words - limit })
              : t("calls.form.words", { words, limit })}
          </p>
        </>
      )}
    </Field>
  )
}
