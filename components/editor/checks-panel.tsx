"use client"

import { useWords } from "#components/ui/words.tsx"
import type { Check, Place } from "./checks.ts"

/** What to look at before publishing, each with a jump to where it is. */
export function ChecksPanel({
  checks,
  onShow,
}: {
  checks: readonly Check[]
  onShow: (place: Place) => void
}) {
  const t = useWords()
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title">{t("admin.check.title")}</h2>
      {checks.length === 0 ? (
        <p className="checks-none">{t("admin.check.none")}</p>
      ) : (
        <ul className="checks">
          {checks.map((check, index) => (
            <li key={`${check.code}-${index}`} data-required={check.isRequired || undefined}>
              <span className="check-mark" aria-hidden="true" />
              <span>
                {check.isRequired ? <b>{t(check.code, check.values)}</b> : t(check.code, check.values)}{" "}
                <button type="button" className="linklike" onClick={() => onShow(check.place)}>
                  {t(check.isRequired ? "admin.check.mend" : "admin.check.show")}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
