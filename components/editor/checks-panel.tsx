"use client"

import { useWords } from "#components/ui/words.tsx"
import { useAssets } from "./assets.tsx"
import type { Check, Place } from "./checks.ts"

/** What to look at before publishing, each with a jump to where it is, and a way to mend it where a machine can. */
export function ChecksPanel({
  checks,
  lix,
  onShow,
  onMend,
}: {
  checks: readonly Check[]
  lix: number | null
  onShow: (place: Place) => void
  /** `alt`: what the library says of the picture that it is about. */
  onMend: (check: Check, alt: string) => void
}) {
  const t = useWords()
  const shelf = useAssets()
  const altOf = ({ values }: Check) => shelf.find(String(values.assetId ?? ""))?.alt ?? ""
  const canMend = (check: Check) => check.mending !== "alt" || altOf(check) !== ""
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title">{t("admin.check.title")}</h2>
      {checks.length === 0 ? (
        <p className="checks-none">{t("admin.check.none")}</p>
      ) : (
        <ul className="checks">
          {checks.map((check, index) => (
            <li
              key={`${check.code}-${index}`}
              data-check={check.code}
              data-required={check.isRequired || undefined}
            >
              <span className="check-mark" aria-hidden="true" />
              <span>
                {check.isRequired ? <b>{t(check.code, check.values)}</b> : t(check.code, check.values)}{" "}
                <button type="button" className="linklike" onClick={() => onShow(check.place)}>
                  {t(check.isRequired ? "admin.check.mend" : "admin.check.show")}
                </button>
                {check.mending && canMend(check) ? (
                  <>
                    {" "}
                    <button
                      type="button"
                      className="linklike"
                      data-mend={check.mending}
                      onClick={() => onMend(check, altOf(check))}
                    >
                      {t(`checks.mending.${check.mending}`)}
                    </button>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      {lix === null ? null : (
        <p className="hint">{t("checks.lix", { lix, weight: t(`checks.weight.${weightOf(lix)}`) })}</p>
      )}
    </section>
  )
}

/** Björnsson's own limits: under 35 as in easy prose, over 55 as in professional texts. */
function weightOf(lix: number): "easy" | "middle" | "heavy" {
  if (lix < 35) return "easy"
  return lix <= 55 ? "middle" : "heavy"
}
