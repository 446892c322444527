"use client"

import { useState } from "react"
import { mostFileBytes } from "#domain/calls/rules/attachable.ts"
import { useSent } from "../ui/action-form.tsx"
import { Field } from "../ui/fields.tsx"
import { useWords } from "../ui/words.tsx"

/** What a form that was refused says of its file: what the server holds, and whether it must be chosen again. */
export interface FileTold {
  readonly held: string
  readonly isLost: boolean
}

/**
 * One file. Browsers forget a chosen file when a form comes back, so it says what the server holds. With script a file
 * that is too large is said at once, and not sent; without, the server says it and keeps the text.
 */
export function FileField({ name, label, held }: { name: string; label: string; held: string }) {
  const t = useWords()
  const sent = useSent()
  const told = sent.isSent ? (sent.told as FileTold | null) : null
  const [tooLarge, setTooLarge] = useState(false)
  const now = told?.held ?? held
  return (
    <Field name={name} label={label} hint={t("calls.form.fileHint")}>
      {(control) => (
        <>
          {now ? (
            <div className="held">
              <p>{t("calls.form.held", { file: now })}</p>
              <label className="choice">
                <input type="checkbox" name="removeFile" value="ja" />
                <span>{t("calls.form.removeFile")}</span>
              </label>
            </div>
          ) : null}
          <input
            {...control}
            type="file"
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            onChange={({ currentTarget }) => {
              const isTooLarge = (currentTarget.files?.[0]?.size ?? 0) > mostFileBytes
              if (isTooLarge) currentTarget.value = ""
              setTooLarge(isTooLarge)
            }}
          />
          <div role="status">
            {tooLarge ? <p className="message">{t("calls.fileTooLarge")}</p> : null}
            {told?.isLost && !tooLarge ? <p className="message">{t("calls.form.fileLost")}</p> : null}
          </div>
        </>
      )}
    </Field>
  )
}
