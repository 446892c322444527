import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { addOrderNote } from "./add-order-note.ts"
import { removeOrderNote } from "./remove-order-note.ts"
import { signUp } from "./sign-up.ts"

useDatabase()

test("a note is taken away by any colleague, once, and the log keeps who did", async () => {
  const event = await buildEvent()
  const { code } = await signUp(visitor, buildSignUp(event, ["bestiller@example.org"]))
  const { id: orderId } = await db.order.findUniqueOrThrow({ where: { code }, select: { id: true } })
  await addOrderNote(await signedIn("EVENT_MANAGER"), { orderId, text: "Til en anden ordre" })
  const { id } = await db.orderNote.findFirstOrThrow({ where: { orderId }, select: { id: true } })
  expect(await refusalOf(removeOrderNote(await signedIn(), { id }))).toBe("errors.notAllowed")
  const officer = await signedIn("FINANCE_OFFICER")
  expect(await removeOrderNote(officer, { id })).toEqual({ id: orderId, eventId: event.id })
  expect(await db.orderNote.count({ where: { orderId } })).toBe(0)
  expect(await refusalOf(removeOrderNote(officer, { id }))).toBe("errors.notFound")
  const log = { subjectId: orderId, operation: "events.noteRemoved", actorId: officer.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})
