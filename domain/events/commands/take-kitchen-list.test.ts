import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { dinnerGuests } from "#test/dinner.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { forgetAllergies } from "../jobs.ts"
import { seatAtTable } from "./seat-at-table.ts"
import { takeKitchenList } from "./take-kitchen-list.ts"

useDatabase()

test("the kitchen's list stands by table and name, and each reading of it is in the log with how many notes", async () => {
  const cook = await signedIn("EVENT_MANAGER")
  const { event, tickets } = await dinnerGuests(["Åse", "Bo", "Carl"], { Bo: "jordnødder" })
  const at = (tableName: string, ...places: number[]) =>
    seatAtTable(cook, {
      eventId: event.id,
      productId: event.dinnerId,
      tickets: places.map((place) => tickets[place] ?? ""),
      tableName,
    })
  await at("10", 0)
  await at("2", 1, 2)
  const { lines } = await takeKitchenList(cook, { eventId: event.id, as: "file" })
  expect(lines.map(({ table, name, allergies }) => [table, name, allergies])).toEqual([
    ["2", "Bo", "jordnødder"],
    ["2", "Carl", ""],
    ["10", "Åse", ""],
  ])
  expect(
    await db.auditEntry.findMany({
      where: { operation: "events.allergiesRead", subjectId: event.id },
      select: { actorId: true, details: true },
    }),
  ).toEqual([{ actorId: cook.personId, details: { as: "file", notes: 1 } }])
})

test("who sees participants but does not cook is refused, and nothing is said in the log", async () => {
  const { event } = await dinnerGuests(["Bo"], { Bo: "jordnødder" })
  const clerk = await signedIn("FINANCE_OFFICER")
  expect(await refusalOf(takeKitchenList(clerk, { eventId: event.id, as: "cards" }))).toBe(
    "errors.notAllowed",
  )
  expect(
    await db.auditEntry.count({ where: { operation: "events.allergiesRead", subjectId: event.id } }),
  ).toBe(0)
})

test("once the notes are erased, the list has none; the tables stand", async () => {
  const cook = await signedIn("EVENT_MANAGER")
  const { event, tickets } = await dinnerGuests(["Bo"], { Bo: "jordnødder" })
  await seatAtTable(cook, { eventId: event.id, productId: event.dinnerId, tickets, tableName: "Bord 1" })
  await forgetAllergies(new Date(Date.now() + 400 * 86_400_000))
  const { lines } = await takeKitchenList(cook, { eventId: event.id, as: "page" })
  expect(lines).toMatchObject([{ table: "Bord 1", allergies: "" }])
})

test("an event that is not there is not found", async () => {
  const cook = await signedIn("EVENT_MANAGER")
  expect(await refusalOf(takeKitchenList(cook, { eventId: randomUUID(), as: "page" }))).toBe(
    "errors.notFound",
  )
})
