import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { buildEvent, buildSignUp, ticketsOf } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { chooseSession } from "../commands/choose-session.ts"
import { publishProgramme } from "../commands/publish-programme.ts"
import { roomLists } from "./room-lists.ts"

useDatabase()

test("each session in a room has the names of those who chose it, as Danes sort them; breaks have none", async () => {
  const event = await buildEvent()
  const session = await buildSession(event.id, { title: "Små rum", room: "Lille sal", seats: 10 })
  await buildSession(event.id, {
    title: "Frokost",
    kind: "BREAK",
    room: "Foyer",
    startsAt: "2027-04-22T12:00",
    endsAt: "2027-04-22T13:00",
  })
  await buildSession(event.id, {
    title: "Udendørs",
    startsAt: "2027-04-22T14:00",
    endsAt: "2027-04-22T15:00",
  })
  await publishProgramme(desk, { eventId: event.id, after: 0, note: "" })
  const names = ["Åse", "Zita", "Østen", "Anna", "Ægidius"]
  const order = buildSignUp(
    event,
    names.map((_, place) => `rum-${place}-${event.slug}@example.org`),
  )
  const people = order.people.map((person, place) => ({ ...person, name: names[place] ?? "" }))
  const { code } = await signUp(visitor, { ...order, people })
  for (const ticket of await ticketsOf(code)) {
    await chooseSession(visitor, { code: ticket, sessionId: session.id, instead: false })
  }
  const lists = await roomLists(desk, event.id)
  expect(lists).toMatchObject([{ title: "Små rum", room: "Lille sal", seats: 10 }])
  expect(lists[0]?.people.map(({ name }) => name)).toEqual(["Anna", "Zita", "Ægidius", "Østen", "Åse"])
  await cancelPositions(visitor, { code, positions: [], agreedFeeOere: null })
  expect((await roomLists(desk, event.id))[0]?.people).toEqual([])
})
