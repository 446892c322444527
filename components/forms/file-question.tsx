"use client"

import { useState } from "react"
import { fileAnswer, heldFile, removedFile } from "#domain/forms/rules/file-answer.ts"
import { acceptOf, isTooLarge, megabytesTaken, sortsTaken } from "#domain/forms/rules/file-limits.ts"
import type { Limits } from "#domain/forms/rules/question.ts"
import { useSent } from "../ui/action-form.tsx"
import { Field } from "../ui/fields.tsx"
import { typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"

/**
 * A file as an answer. What the server has taken stands there by its name, since a browser forgets what was chosen when
 * a form comes back: it is kept, replaced by choosing another, or taken away by its box. With script a file that is too
 * large is said at once, and not sent.
 */
export function FileQuestion({
  name,
  label,
  hint,
  value,
  limits,
}: {
  name: string
  label: string
  hint: string
  /** What stands there before anything is chosen (file-answer.ts). */
  value: string
  limits: Limits
}) {
  const t = useWords()
  const sent = useSent()
  const [tooLargeIn, setTooLargeIn] = useState<typeof sent | null>(null)
  const held = fileAnswer(typedIn(sent, name) ?? value)
  const most = megabytesTaken(limits)
  const sorts = sortsTaken(limits).map((sort) => t(`forms.ask.fileSort.${sort}`))
  const allowed = t("forms.ask.fileHint", { sorts: listed(sorts, t), most })
  return (
    <Field name={name} label={label} hint={[hint, allowed].filter(Boolean).join(" ")}>
      {(control) => (
        <>
          {held?.reference ? (
            <div className="held">
              <p>{t("forms.ask.held", { file: held.filename, kilobytes: Math.ceil(held.bytes / 1_000) })}</p>
              <input type="hidden" name={name} value={heldFile(held)} readOnly />
              <label className="choice">
                <input type="checkbox" name={name} value={removedFile} />
                <span>{t("forms.ask.removeFile", { file: held.filename })}</span>
              </label>
            </div>
          ) : null}
          <input
            {...control}
            type="file"
            accept={acceptOf(limits)}
            onChange={({ currentTarget }) => {
              const isOver = isTooLarge(currentTarget.files?.[0]?.size ?? 0, limits)
              if (isOver) currentTarget.value = ""
              setTooLargeIn(isOver ? sent : null)
            }}
          />
          <div role="status">
            {tooLargeIn === sent ? <p className="message">{t("forms.ask.fileTooLarge", { most })}</p> : null}
          </div>
        </>
      )}
    </Field>
  )
}

/** "PDF, billede eller Office-fil" */
function listed(words: readonly string[], t: ReturnType<typeof useWords>): string {
  const last = words.at(-1) ?? ""
  return words.length > 1 ? t("forms.ask.or", { list: words.slice(0, -1).join(", "), last }) : last
}
