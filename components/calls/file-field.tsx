"use client"

import { useState } from "react"
import { mostFileBytes } from "#domain/calls/rules/attachable.ts"
import { useSent } from "../ui/action-form.tsx"
import { Field } from "../ui/fields.tsx"
import { errorsOf } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"

/** What a form that was refused says of its file: what the server holds, and whether it must be chosen again. */
export interface FileTold {
  readonly held: string
  readonly isLost: boolean
}

/**
 * One file. Browsers forget a chosen file when a form comes back, so it says what the server holds. With script a file
 * that is too large is said at once, and sent by its mere mention; the server keeps the text and refuses either way.
 */
export function FileField({ name, label, held }: { name: string; label: string; held: string }) {
  const t = useWords()
  const sent = useSent()
  const told = sent.isSent ? (sent.told as FileTold | null) : null
  const [refused, setRefused] = useState<typeof sent | null>(null)
  const tooLarge = refused === sent
  const isRefused = tooLarge || errorsOf(sent, name).length > 0
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
              setRefused(isTooLarge ? sent : null)
            }}
          />
          {tooLarge ? <input type="hidden" name="fileTooLarge" value="ja" /> : null}
          <div role="status">
            {tooLarge ? <p className="message">{t("calls.fileTooLarge")}</p> : null}
            {told?.isLost && !isRefused ? <p className="message">{t("calls.form.fileLost")}</p> : null}
          </div>
        </>
      )}
    </Field>
  )
}
