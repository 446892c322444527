import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { dinnerGuests } from "#test/dinner.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { readAllergies } from "./read-allergies.ts"

useDatabase()

test("the notes of the tickets asked for are told, of no others, and that they were read stands in the log", async () => {
  const cook = await signedIn("EVENT_MANAGER")
  const { event, tickets } = await dinnerGuests(["Anna", "Bo", "Carl"], { Anna: "fisk", Bo: "æg" })
  const [anna = "", , carl = ""] = tickets
  const notes = await readAllergies(cook, { eventId: event.id, tickets: [anna, carl], as: "list" })
  expect([...notes]).toEqual([[anna, "fisk"]])
  const { event: other } = await dinnerGuests(["Dina"])
  expect(await readAllergies(cook, { eventId: other.id, tickets: [anna], as: "list" })).toEqual(new Map())
  expect(
    await db.auditEntry.findMany({
      where: { operation: "events.allergiesRead", subjectId: event.id },
      select: { details: true },
    }),
  ).toEqual([{ details: { as: "list", notes: 1 } }])
})

test("who does not cook is refused", async () => {
  const clerk = await signedIn("FINANCE_OFFICER")
  const { event, tickets } = await dinnerGuests(["Bo"], { Bo: "æg" })
  expect(await refusalOf(readAllergies(clerk, { eventId: event.id, tickets, as: "file" }))).toBe(
    "errors.notAllowed",
  )
})
