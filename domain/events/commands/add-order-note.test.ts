import { parseWithZod } from "@conform-to/zod/v4"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { insert, testGuards } from "#test/guards.ts"
import { addOrderNoteInput } from "../desk-input.ts"
import { deskOrder } from "../queries/desk-order.ts"
import { orderReceipt } from "../queries/order-receipt.ts"
import { addOrderNote } from "./add-order-note.ts"
import { signUp } from "./sign-up.ts"

const database = useDatabase()

async function ordered() {
  const event = await buildEvent()
  const { code } = await signUp(visitor, buildSignUp(event, [`bestiller-${event.slug}@example.org`]))
  const { id } = await db.order.findUniqueOrThrow({ where: { code }, select: { id: true } })
  return { eventId: event.id, orderId: id, code }
}

test("a note stands at the order with who wrote it and when; the receipt, the mails and the log know nothing of it", async () => {
  const { eventId, orderId, code } = await ordered()
  const officer = await signedIn("FINANCE_OFFICER")
  const text = "Ringede om betalingsfristen"
  expect(await addOrderNote(officer, { orderId, text })).toEqual({ id: orderId, eventId })
  const { notes } = await deskOrder(officer, { eventId, orderId })
  expect(notes).toMatchObject([{ text, by: officer.name }])
  expect(JSON.stringify(await orderReceipt(visitor, code))).not.toContain(text)
  expect(await db.outboxMessage.count({ where: { text: { contains: text } } })).toBe(0)
  const log = await db.auditEntry.findMany({ where: { subjectId: orderId, operation: "events.noteAdded" } })
  expect(log.map(({ actorId, details }) => [actorId, details])).toEqual([[officer.personId, {}]])
})

test("who runs no events notes nothing, and a note says something and is not a book", async () => {
  const { orderId } = await ordered()
  expect(await refusalOf(addOrderNote(await signedIn("EDITOR"), { orderId, text: "x" }))).toBe(
    "errors.notAllowed",
  )
  const errors = (text: string) => {
    const typed = new FormData()
    typed.set("orderId", orderId)
    typed.set("text", text)
    return parseWithZod(typed, { schema: addOrderNoteInput }).reply().error
  }
  expect(errors("  ")).toEqual({ text: ["errors.required"] })
  expect(errors("a".repeat(2_001))).toEqual({ text: ["errors.tooLong?max=2000"] })
  expect(errors("a".repeat(2_000))).toBeUndefined()
})

const note = (text: string) => () =>
  insert("OrderNote", { id: "gen_random_uuid()", orderId: `(SELECT "id" FROM "Order" LIMIT 1)`, text })
testGuards(database, [
  ["a note that says nothing", "OrderNote_text", note("''")],
  ["a note longer than is read", "OrderNote_text", note("repeat('a', 2001)")],
])
