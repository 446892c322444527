import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { instantOfLocal } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent } from "#test/events.ts"
import { saveCancellationRuleInput } from "../input.ts"
import { deskCancellationRules } from "../queries/desk-cancellation-rules.ts"
import { saveCancellationRule } from "./save-cancellation-rule.ts"

useDatabase()

test("a rule from the same instant takes the place of the one before it", async () => {
  const { id: eventId } = await buildEvent()
  await saveCancellationRule(system("test"), { eventId, from: "2027-03-15T00:00", feePercent: 100 })
  await saveCancellationRule(system("test"), { eventId, from: "2027-03-01T00:00", feePercent: 50 })
  await saveCancellationRule(system("test"), { eventId, from: "2027-03-01T00:00", feePercent: 40 })
  expect(await deskCancellationRules(system("test"), eventId)).toMatchObject([
    { fromAt: instantOfLocal("2027-03-01T00:00"), feePercent: 40 },
    { fromAt: instantOfLocal("2027-03-15T00:00"), feePercent: 100 },
  ])
})

test.each(["0", "101", "12.5", "mange"])("%s per cent is refused", (feePercent) => {
  const input = { eventId: "6c9d2f0e-8f6e-4f0e-9d51-1f9c8f1c2a3b", from: "2027-03-01T00:00", feePercent }
  expect(saveCancellationRuleInput.safeParse(input).success).toBe(false)
})
