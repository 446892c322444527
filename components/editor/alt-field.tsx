"use client"

import { useId, useRef } from "react"
import { useWords } from "#components/ui/words.tsx"

export interface AltWords {
  readonly alt: string
  readonly isDecorative: boolean
}

/**
 * What a picture says to those who do not see it, where it is used; or the explicit choice that it says nothing there.
 * What was typed comes back when the choice is taken back.
 */
export function AltField({
  name,
  alt,
  isDecorative,
  isMissing = false,
  onChange,
}: AltWords & { name?: string; isMissing?: boolean; onChange: (words: AltWords) => void }) {
  const t = useWords()
  const id = useId()
  const typed = useRef(alt)
  return (
    <div className={isMissing ? "alt-field field bad" : "alt-field field"}>
      {isDecorative ? null : (
        <>
          <label htmlFor={id}>{t("admin.editor.alt")}</label>
          <input
            id={id}
            name={name}
            value={alt}
            maxLength={500}
            placeholder={t("admin.editor.altMissing")}
            data-missing={alt.trim() === "" || undefined}
            aria-invalid={isMissing || undefined}
            aria-describedby={`${id}-hint`}
            onChange={(event) => onChange({ alt: event.target.value, isDecorative: false })}
          />
        </>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={isDecorative}
          onChange={(event) => {
            if (event.target.checked) typed.current = alt
            onChange(
              event.target.checked
                ? { alt: "", isDecorative: true }
                : { alt: typed.current, isDecorative: false },
            )
          }}
        />
        <span>{t("library.decorative")}</span>
      </label>
      <p id={`${id}-hint`} className={isMissing ? "message" : "hint"} role={isMissing ? "alert" : undefined}>
        {isMissing ? `${t("admin.editor.choose.missing")} ` : null}
        {t(isDecorative ? "library.decorativeHint" : "admin.editor.altHint")}
      </p>
    </div>
  )
}
