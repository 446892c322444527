"use client"

import { useWords } from "#components/ui/words.tsx"
import type { Facts } from "./entry-text.ts"
import { Area, Line } from "./fact.tsx"
import type { Refused } from "./save-engine.ts"

/** When it was asked, who stands behind it and how it may be quoted, in both languages. */
export function SurveyFacts(props: {
  facts: Facts
  refused: Refused | null
  onFacts: (facts: Facts) => void
}) {
  const t = useWords()
  return (
    <>
      <Line name="period" label={t("admin.fact.period")} {...props} />
      <Line name="periodEn" label={t("admin.fact.inEnglish", { fact: t("admin.fact.period") })} {...props} />
      <Area name="credit" label={t("admin.fact.credit")} {...props} />
      <Area name="creditEn" label={t("admin.fact.inEnglish", { fact: t("admin.fact.credit") })} {...props} />
      <Area name="quotation" label={t("admin.fact.quotation")} {...props} />
      <Area
        name="quotationEn"
        label={t("admin.fact.inEnglish", { fact: t("admin.fact.quotation") })}
        {...props}
      />
    </>
  )
}
