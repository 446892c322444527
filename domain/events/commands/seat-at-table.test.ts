import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { dinnerGuests } from "#test/dinner.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { deskSignUps } from "../queries/desk-sign-ups.ts"
import { seatAtTableInput } from "../selection-input.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { seatAtTable } from "./seat-at-table.ts"

useDatabase()
const desk = system("test")

const tablesOf = async (eventId: string) => {
  const { rows } = await deskSignUps(desk, { eventId, page: 1, pageSize: 50 })
  return rows.map(({ addOns }) => addOns.map(({ table, menu }) => `${menu} ${table}`.trim()).join())
}

test("several are seated at one table, moved to another, and taken from it; what they eat stays", async () => {
  const { event, tickets } = await dinnerGuests(["Anna", "Bo", "Carl"])
  const dinner = { eventId: event.id, productId: event.dinnerId }
  expect(
    await seatAtTable(desk, { ...dinner, tickets: tickets.slice(0, 2), tableName: "Bord 7" }),
  ).toMatchObject({
    seated: 2,
  })
  expect(await tablesOf(event.id)).toEqual(["Fisk Bord 7", "Grønt Bord 7", "Fisk"])
  await seatAtTable(desk, { ...dinner, tickets: tickets.slice(1), tableName: "8" })
  expect(await tablesOf(event.id)).toEqual(["Fisk Bord 7", "Grønt 8", "Fisk 8"])
  await seatAtTable(desk, { ...dinner, tickets: [tickets[0] ?? ""], tableName: "" })
  expect(await tablesOf(event.id)).toEqual(["Fisk", "Grønt 8", "Fisk 8"])
})

test("who eats without having said what is seated too, and is still asked for a dish", async () => {
  const { event, tickets } = await dinnerGuests(["Anna"])
  await db.menuChoice.deleteMany({ where: { position: { eventId: event.id } } })
  await seatAtTable(desk, { eventId: event.id, productId: event.dinnerId, tickets, tableName: "3" })
  const missing = (what: "MENU" | "TABLE") =>
    deskSignUps(desk, { eventId: event.id, missing: what, page: 1, pageSize: 50 })
  expect((await missing("MENU")).total).toBe(1)
  expect((await missing("TABLE")).total).toBe(0)
})

test("one who does not eat there, or gave the seat up, keeps all from being seated", async () => {
  const { event, code, tickets } = await dinnerGuests(["Anna", "Bo"])
  await cancelPositions(desk, { code, positions: [tickets[1] ?? ""], agreedFeeOere: null })
  const { tickets: strangers } = await dinnerGuests(["Carl"])
  const seat = (ids: string[]) =>
    refusalOf(
      seatAtTable(desk, { eventId: event.id, productId: event.dinnerId, tickets: ids, tableName: "1" }),
    )
  expect(await seat(tickets)).toBe("organiser-lists.notAtDinner")
  expect(await seat([tickets[0] ?? "", ...strangers])).toBe("organiser-lists.notAtDinner")
  expect(await tablesOf(event.id)).toEqual(["Fisk", "Grønt"])
})

test("a ticket is no dinner, and another event's dinner is none here", async () => {
  const { event, tickets } = await dinnerGuests(["Anna"])
  const other = await buildEvent()
  for (const productId of [event.ticketId, other.dinnerId]) {
    const attempt = seatAtTable(desk, { eventId: event.id, productId, tickets, tableName: "1" })
    expect(await refusalOf(attempt)).toContain("organiser-lists.chooseDinner")
  }
})

test("a name of a table has twenty letters at most, and somebody has to be ticked", () => {
  const typed = {
    eventId: crypto.randomUUID(),
    productId: crypto.randomUUID(),
    tickets: [crypto.randomUUID()],
  }
  const wrong = (changes: object) =>
    seatAtTableInput
      .safeParse({ ...typed, tableName: "1", ...changes })
      .error?.issues.map(({ path }) => path[0])
  expect(wrong({})).toBeUndefined()
  expect(wrong({ tableName: "x".repeat(21) })).toEqual(["tableName"])
  expect(wrong({ tickets: [] })).toEqual(["tickets"])
})
