"use client"

import { useWords } from "#components/ui/words.tsx"
import type { Facts } from "./entry-text.ts"
import { Fact, Instant, Line } from "./fact.tsx"
import type { Refused } from "./save-engine.ts"

/** When, where, and until when one may sign up and cancel; times are typed and shown in Copenhagen time. */
export function EventFacts({
  facts,
  refused,
  onFacts,
}: {
  facts: Facts
  refused: Refused | null
  onFacts: (facts: Facts) => void
}) {
  const t = useWords()
  const shared = { facts, refused, onFacts }
  return (
    <>
      <Instant name="startsAt" label={t("admin.fact.startsAt")} {...shared} />
      <Instant name="endsAt" label={t("admin.fact.endsAt")} {...shared} />
      <Line name="venueName" label={t("admin.fact.venueName")} {...shared} />
      <Line name="venueAddress" label={t("admin.fact.venueAddress")} {...shared} />
      <Line name="city" label={t("admin.fact.city")} {...shared} />
      <Instant name="signUpOpensAt" label={t("admin.fact.signUpOpensAt")} {...shared} />
      <Instant name="signUpClosesAt" label={t("admin.fact.signUpClosesAt")} {...shared} />
      <Instant name="cancelUntilAt" label={t("admin.fact.cancelUntilAt")} {...shared} />
      <Instant name="changesUntilAt" label={t("admin.fact.changesUntilAt")} {...shared} />
      <Line name="contactEmail" label={t("admin.fact.contactEmail")} type="email" {...shared} />
      <label className="check">
        <input
          type="checkbox"
          checked={facts.offersByItself !== false}
          onChange={(event) => onFacts({ offersByItself: event.target.checked })}
        />
        <span>{t("admin.fact.offersByItself")}</span>
      </label>
      <Fact name="offerHours" label={t("admin.fact.offerHours")} refused={refused}>
        {(control) => (
          <input
            {...control}
            type="number"
            min={1}
            max={720}
            value={Number(facts.offerHours ?? 48)}
            onChange={(event) => onFacts({ offerHours: Math.trunc(Number(event.target.value)) || 48 })}
          />
        )}
      </Fact>
    </>
  )
}
