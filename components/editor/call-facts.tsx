"use client"

import { useWords } from "#components/ui/words.tsx"
import type { Facts } from "./entry-text.ts"
import { Fact, Instant, Line } from "./fact.tsx"
import type { Refused } from "./save-engine.ts"

/** When an open call takes applications, and when applicants are promised an answer. */
export function CallFacts(props: { facts: Facts; refused: Refused | null; onFacts: (facts: Facts) => void }) {
  const t = useWords()
  const { facts, refused, onFacts } = props
  return (
    <>
      <Instant name="opensAt" label={t("admin.fact.opensAt")} {...props} />
      <Instant name="deadlineAt" label={t("admin.fact.deadlineAt")} {...props} />
      <Line name="answerByOn" label={t("admin.fact.answerByOn")} type="date" {...props} />
      <Fact name="wordLimit" label={t("admin.fact.wordLimit")} refused={refused}>
        {(control) => (
          <input
            {...control}
            type="number"
            min={1}
            max={20_000}
            value={Number(facts.wordLimit ?? 600)}
            onChange={(event) => onFacts({ wordLimit: Math.trunc(Number(event.target.value)) || 600 })}
          />
        )}
      </Fact>
      <Line name="contactEmail" label={t("admin.fact.contactEmail")} type="email" {...props} />
    </>
  )
}
