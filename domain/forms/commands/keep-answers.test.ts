import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db, transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { ask, choices, publishForm } from "#test/forms.ts"
import { askedForm } from "../asked-form.ts"
import { sheetColumns, toldSheet } from "../stored-sheet.ts"
import { keepAnswers } from "./keep-answers.ts"

useDatabase()

async function anOrder() {
  const event = await buildEvent()
  await signUp(visitor, buildSignUp(event, ["anne@example.org"]))
  const { id } = await db.order.findFirstOrThrow({ where: { eventId: event.id } })
  return { eventId: event.id, orderId: id }
}

const keep = async (of: { eventId: string; orderId: string }, answers: Record<string, string[]>) => {
  const form = await askedForm(db, of.eventId, { at: now() })
  const sheets = [{ of: { orderId: of.orderId }, answers: new Map(Object.entries(answers)) }]
  await transaction((tx) => keepAnswers(tx, sheets, { versionId: form?.id ?? "", at: now() }))
}

const told = async ({ orderId }: { orderId: string }) => {
  const sheet = await db.answerSheet.findUnique({
    where: { orderId },
    select: sheetColumns,
  })
  return sheet && toldSheet(sheet, "da")
}

test("answers are kept in place of those before; none leave no sheet", async () => {
  const order = await anOrder()
  await publishForm("EVENT", order.eventId, [ask("mad"), ask("vin")])
  await keep(order, { mad: ["fisk"], vin: ["rød"] })
  await keep(order, { mad: ["ko"] })
  expect(await told(order)).toEqual([{ key: "mad", question: "Spørgsmål mad", answer: "ko" }])
  await keep(order, {})
  expect(await told(order)).toBeNull()
})

test("a choice that is taken out later stays readable where it was made", async () => {
  const order = await anOrder()
  const food = ask("mad", { kind: "SEVERAL_OF", options: choices("fisk", "ko") })
  await publishForm("EVENT", order.eventId, [food])
  await keep(order, { mad: ["fisk", "ko"] })
  await publishForm(
    "EVENT",
    order.eventId,
    [{ ...food, label: { da: "Nyt", en: "" }, options: choices("and") }],
    1,
  )
  await publishForm("EVENT", order.eventId, [], 2)
  expect(await told(order)).toEqual([{ key: "mad", question: "Spørgsmål mad", answer: "FISK, KO" }])
})
