import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp, buildWaiting } from "#test/events.ts"
import { joinWaitingList } from "./commands/join-waiting-list.ts"
import { signUp } from "./commands/sign-up.ts"
import { demandPace } from "./demand-pace.ts"

useDatabase()

const someone = () => `${randomUUID()}@example.org`

/** Uses up what one network may. */
async function busyNetwork(): Promise<string> {
  const client = randomUUID()
  for (let order = 0; order < 300; order++) await demandPace(visitor, { email: someone(), client })
  return client
}

test("a municipality behind one address signs up sixty, one by one, from one mailbox", async () => {
  const event = await buildEvent({ seats: 60 })
  const same = { client: randomUUID(), buyerName: "Kultur", buyerEmail: someone() }
  for (let place = 0; place < 60; place++) await signUp(visitor, buildSignUp(event, [someone()], same))
  expect(await db.order.count({ where: { eventId: event.id } })).toBe(60)
})

test("a script is refused, leaves nothing, and is told when; its earlier orders are answered as ever", async () => {
  const event = await buildEvent({ seats: 1 })
  const client = randomUUID()
  const first = buildSignUp(event, [someone()], { client })
  const { code } = await signUp(visitor, first)
  for (let order = 1; order < 300; order++) await demandPace(visitor, { email: someone(), client })
  const other = await buildEvent()
  await expect(signUp(visitor, buildSignUp(other, [someone()], { client }))).rejects.toMatchObject({
    code: "errors.tooMany",
    values: { minutes: 60 },
  })
  expect(await db.order.count({ where: { eventId: other.id } })).toBe(0)
  expect(await refusalOf(joinWaitingList(visitor, buildWaiting(event, someone(), { client })))).toBe(
    "errors.tooMany",
  )
  expect(await signUp(visitor, first)).toEqual({ code })
  expect((await signUp(visitor, buildSignUp(other, [someone()]))).code, "another network").not.toBe("")
})

test("who is signed in is not stopped by what others do behind the same address", async () => {
  const client = await busyNetwork()
  const event = await buildEvent()
  const member = await signedIn()
  expect((await signUp(member, buildSignUp(event, [member.email], { client }))).code).not.toBe("")
})

test("this machine itself, or a proxy that does not say for whom it asks, is not taken for one network", async () => {
  for (let order = 0; order < 301; order++)
    await demandPace(visitor, { email: someone(), client: "127.0.0.1" })
  const event = await buildEvent()
  const here = buildSignUp(event, [someone()], { client: "127.0.0.1" })
  expect((await signUp(visitor, here)).code).not.toBe("")
})

test("a hundred letters an hour go to one buyer, whatever network they are ordered from", async () => {
  const email = someone()
  for (let order = 0; order < 100; order++) await demandPace(visitor, { email, client: randomUUID() })
  expect(await refusalOf(demandPace(visitor, { email, client: randomUUID() }))).toBe("errors.tooMany")
})
