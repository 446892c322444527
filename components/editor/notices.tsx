"use client"

import type { ReactNode } from "react"
import { useWords } from "#components/ui/words.tsx"

/** Something to know, and what one can do about it. */
export function Notice({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <section className="told" data-mood="bad" role="alert">
      <p>{text}</p>
      {children ? <p className="conflict-choices">{children}</p> : null}
    </section>
  )
}

/** The session ended while writing: the text stays here, one signs in beside it and goes on. */
export function SignedOutNotice({ onBack }: { onBack: () => void }) {
  const t = useWords()
  return (
    <section className="told" data-mood="bad" role="alert">
      <h2>{t("admin.editor.signedOut.title")}</h2>
      <p>{t("admin.editor.signedOut.text")}</p>
      <p className="conflict-choices">
        <a className="button" href="/log-ind?naeste=/admin" target="_blank" rel="noopener">
          {t("admin.editor.signedOut.signIn")}
        </a>
        <button type="button" className="button plain" onClick={onBack}>
          {t("admin.editor.signedOut.back")}
        </button>
      </p>
    </section>
  )
}
