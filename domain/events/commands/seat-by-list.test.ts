import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { dinnerGuests } from "#test/dinner.ts"
import { refusalOf } from "#test/entries.ts"
import { seatByList } from "./seat-by-list.ts"
import { takeKitchenList } from "./take-kitchen-list.ts"

useDatabase()
const desk = system("test")

async function tablesAt(eventId: string) {
  const { lines } = await takeKitchenList(desk, { eventId, as: "page" })
  return lines.map(({ name, table }) => [name, table])
}

test("guests are seated by a list of names and addresses; who is not on it stays", async () => {
  const { event } = await dinnerGuests(["Anna", "Bo", "Carl"])
  const dinner = { eventId: event.id, productId: event.dinnerId }
  const text = `Navn;Bord\nAnna;2\ngaest-1-${event.slug}@example.org;10`
  expect(await seatByList(desk, { ...dinner, text })).toMatchObject({ seated: 2 })
  await seatByList(desk, { ...dinner, text: "Anna\t3" })
  expect(await tablesAt(event.id)).toEqual([
    ["Anna", "3"],
    ["Bo", "10"],
    ["Carl", ""],
  ])
})

test("one line that is wrong keeps all where they are, and is told by its number", async () => {
  const { event } = await dinnerGuests(["Anna", "Bo"])
  const attempt = seatByList(desk, {
    eventId: event.id,
    productId: event.dinnerId,
    text: "Anna;1\nDina;1\nBo",
  })
  expect(await refusalOf(attempt)).toBe(
    "errors.invalidInput organiser-lists.line.unknown?line=2 organiser-lists.line.shape?line=3",
  )
  expect(await tablesAt(event.id)).toEqual([
    ["Anna", ""],
    ["Bo", ""],
  ])
})
