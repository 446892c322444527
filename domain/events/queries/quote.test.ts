import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { type Actor, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { signedIn } from "#test/entries.ts"
import { type BuiltEvent, buildEvent } from "#test/events.ts"
import { quote } from "./quote.ts"

useDatabase()

const most = 200
const emails = (count: number) => Array.from({ length: count }, () => `${randomUUID()}@example.org`)

async function member(): Promise<string> {
  const email = `${randomUUID()}@example.org`
  const terms = { create: { fromOn: dateOfDay("2000-01-01"), toOn: dateOfDay("2099-12-31"), priceOere: 0 } }
  await db.person.create({
    data: { name: "Medlem", email, memberships: { create: { typeKey: "person", terms } } },
    select: { id: true },
  })
  return email
}

const asking = (event: BuiltEvent, client: string, asked: string[], actor: Actor = visitor) =>
  quote(
    actor,
    {
      slug: event.slug,
      organisationId: null,
      people: asked.map((email) => ({ email, ticket: event.ticketId, addOns: [] })),
    },
    client,
  )

async function useUp(event: BuiltEvent, client: string, actor: Actor = visitor): Promise<void> {
  for (let asked = 0; asked < most; asked += 50) {
    expect((await asking(event, client, emails(50), actor)).isCutShort).toBe(false)
  }
}

test("whoever is typed has the price of a member with its reason, or the ordinary one", async () => {
  const event = await buildEvent()
  const { lines, totalOere, isCutShort } = await asking(event, randomUUID(), [await member(), ...emails(1)])
  expect(lines.map(({ priceOere, reason }) => [priceOere, reason.code])).toEqual([
    [245_000, "membership.reason.own"],
    [295_000, "events.reason.standard"],
  ])
  expect([totalOere, isCutShort]).toEqual([540_000, false])
})

test("one client learns of two hundred addresses in an hour who is a member, and of no more", async () => {
  const event = await buildEvent()
  const [client, known, unknown] = [randomUUID(), await member(), await member()]
  await asking(event, client, [known])
  for (let asked = 1; asked < most; asked += 1) await asking(event, client, [known, ...emails(1)])
  const { lines, isCutShort } = await asking(event, client, [known, unknown])
  expect(isCutShort).toBe(true)
  // What was told stays told while a form is being filled in; the rest is shown at the ordinary price.
  expect(lines.map(({ priceOere, reason }) => [priceOere, reason.code])).toEqual([
    [245_000, "membership.reason.own"],
    [295_000, "events.reason.standard"],
  ])
  expect(await asking(event, client, emails(1))).toMatchObject({ isCutShort: true, totalOere: 295_000 })
  expect(await asking(event, client, [])).toMatchObject({ isCutShort: false })
})

test("another client has a count of its own, and so has who is signed in, wherever that is", async () => {
  const event = await buildEvent()
  const client = randomUUID()
  await useUp(event, client)
  const [actor, other] = [await signedIn(), await member()]
  expect((await asking(event, client, [other])).isCutShort).toBe(true)
  expect((await asking(event, randomUUID(), [other])).isCutShort).toBe(false)
  await useUp(event, client, actor)
  expect((await asking(event, randomUUID(), [other], actor)).isCutShort).toBe(true)
})

test("filling in one form costs an address once, however often the price follows", async () => {
  const event = await buildEvent()
  const [client, group] = [randomUUID(), emails(50)]
  for (let time = 0; time < 10; time++) {
    expect((await asking(event, client, group)).isCutShort).toBe(false)
  }
})
