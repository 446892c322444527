import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { person, sessionOf } from "#test/people.ts"
import { signUp } from "../commands/sign-up.ts"
import { myOrders } from "./my-orders.ts"

useDatabase()
afterEach(() => setClock(null))

test("one's own order is shown whole, with its receipt; another's seat for one alone and without", async () => {
  const [me, other] = [await sessionOf(await person()), await sessionOf(await person())]
  const event = await buildEvent()
  const input = buildSignUp(event, [me.actor.email, other.actor.email])
  const { code } = await signUp(me.actor, input)
  const [mine] = await myOrders(me.actor)
  expect(mine).toMatchObject({ code, totalOere: 590_000, event: { path: `/arrangementer/${event.slug}` } })
  expect(mine?.seats).toHaveLength(2)
  const [theirs] = await myOrders(other.actor)
  expect(theirs).toMatchObject({ code: null, totalOere: null })
  expect(theirs?.seats.map(({ name }) => name)).toEqual([input.people[1]?.name])
  expect(JSON.stringify(theirs)).not.toContain(code)
})

test("an order made without signing in is found by its address, and by nobody else", async () => {
  const [me, stranger] = [await sessionOf(await person()), await sessionOf(await person())]
  await signUp(visitor, buildSignUp(await buildEvent(), [me.actor.email]))
  expect(await myOrders(me.actor)).toHaveLength(1)
  expect(await myOrders(stranger.actor)).toEqual([])
  expect(await refusalOf(myOrders(visitor))).toBe("errors.notAllowed")
})

test("what is cancelled says so and costs nothing; what is over comes last and has no address when withdrawn", async () => {
  const me = await sessionOf(await person())
  const over = await buildEvent()
  await signUp(me.actor, buildSignUp(over, [me.actor.email]))
  setClock(new Date(now().getTime() + 100 * 86_400_000))
  const ahead = await buildEvent()
  await signUp(me.actor, buildSignUp(ahead, [me.actor.email]))
  await db.orderPosition.updateMany({ where: { eventId: ahead.id }, data: { cancelledAt: now() } })
  const [first, last] = await myOrders(me.actor)
  expect(first).toMatchObject({ totalOere: 0, event: { isOver: false }, seats: [{ isCancelled: true }] })
  expect(last).toMatchObject({
    event: { isOver: true },
    seats: [{ isCancelled: false, products: [{ name: "Billet", dish: null }] }],
  })
})
