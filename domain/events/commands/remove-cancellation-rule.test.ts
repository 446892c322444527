import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { deskCancellationRules } from "../queries/desk-cancellation-rules.ts"
import { removeCancellationRule } from "./remove-cancellation-rule.ts"
import { saveCancellationRule } from "./save-cancellation-rule.ts"

useDatabase()

test("of two who remove a rule one does", async () => {
  const { id: eventId } = await buildEvent()
  await saveCancellationRule(system("test"), { eventId, from: "2027-03-15T00:00", feePercent: 100 })
  const [rule] = await deskCancellationRules(system("test"), eventId)
  const remove = () => removeCancellationRule(system("test"), { id: rule?.id ?? "" })
  const outcomes = await Promise.allSettled([remove(), remove()])
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await deskCancellationRules(system("test"), eventId)).toEqual([])
  expect(await refusalOf(remove())).toBe("errors.notFound")
})
