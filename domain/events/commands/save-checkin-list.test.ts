import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { deskCheckinLists } from "../queries/desk-checkin-lists.ts"
import { saveCheckinList } from "./save-checkin-list.ts"

useDatabase()

test("lists stand in the order in which they were made, and two of one event never share a name", async () => {
  const { id: eventId, dinnerId } = await buildEvent()
  await saveCheckinList(system("test"), { eventId, name: "Indgang", products: [] })
  await saveCheckinList(system("test"), { eventId, name: "Fest", products: [dinnerId] })
  expect((await deskCheckinLists(system("test"), eventId)).map(({ name }) => name)).toEqual([
    "Indgang",
    "Fest",
  ])
  expect(await refusalOf(saveCheckinList(system("test"), { eventId, name: "Fest", products: [] }))).toBe(
    "errors.invalidInput checkin.nameTaken",
  )
})

test("a list of what another event sells is refused", async () => {
  const [{ id: eventId }, other] = [await buildEvent(), await buildEvent()]
  const asked = { eventId, name: "Middag", products: [other.dinnerId] }
  expect(await refusalOf(saveCheckinList(system("test"), asked))).toBe("errors.invalidInput errors.notFound")
})
