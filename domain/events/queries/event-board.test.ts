import { afterEach, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { signUp } from "../commands/sign-up.ts"
import { eventBoard } from "./event-board.ts"

useDatabase()
afterEach(() => setClock(null))
const desk = system("test")

test("tickets are counted by the day in Copenhagen, days without any too, and what was sold product by product", async () => {
  const event = await buildEvent()
  const order = buildSignUp(event, ["anna@example.org", "bo@example.org"])
  const dinners = event.menu.map((option) => [`${event.dinnerId}:${option}`])
  await signUp(visitor, {
    ...order,
    people: order.people.map((one, place) => ({ ...one, addOns: dinners[place] ?? [] })),
  })
  await db.menuOption.delete({ where: { id: event.menu[1] ?? "" } })
  const first = dayInCopenhagen(now())
  setClock(new Date(now().getTime() + 2 * 86_400_000))
  await signUp(visitor, buildSignUp(event, ["carl@example.org"]))
  const board = await eventBoard(desk, event.id)
  expect(board.days).toHaveLength(14)
  expect(board.days[0]).toEqual({ day: addDays(first, -11), tickets: 0, sum: 0 })
  expect(board.days.slice(-3)).toEqual([
    { day: first, tickets: 2, sum: 2 },
    { day: addDays(first, 1), tickets: 0, sum: 2 },
    { day: addDays(first, 2), tickets: 1, sum: 3 },
  ])
  expect(board.products.map(({ sold, oere }) => [sold, oere])).toEqual([
    [3, 885_000],
    [2, 130_000],
  ])
  expect(board).toMatchObject({ withoutMenu: 1, unnamed: 0 })
})

test("a name that two standing tickets bear is told, whatever its case", async () => {
  const event = await buildEvent()
  const named = (email: string, name: string) => {
    const order = buildSignUp(event, [email])
    return signUp(visitor, { ...order, people: order.people.map((one) => ({ ...one, name })) })
  }
  await named("et@example.org", "Bo Berg")
  await named("to@example.org", "bo berg")
  await named("tre@example.org", "Bo Bergmann")
  expect((await eventBoard(desk, event.id)).twice).toHaveLength(1)
})

test("an event that nobody has signed up for has no days", async () => {
  const { id } = await buildEvent()
  expect((await eventBoard(desk, id)).days).toEqual([])
})
