import { afterEach, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { type BuiltEvent, buildEvent, buildSignUp } from "#test/events.ts"
import { buildMailing } from "#test/mailings.ts"
import { deskMailing } from "../queries/desk-mailing.ts"
import { mailingDelivery } from "../queries/mailing-delivery.ts"
import { sendMailings } from "../send-mailings.ts"
import { cancelEvent } from "./cancel-event.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { sendMailing } from "./send-mailing.ts"
import { signUp } from "./sign-up.ts"

useDatabase()
afterEach(() => setClock(null))
const desk = system("test")

/** Anna eats fish, what Bo chose is no longer served, Carl does not eat; all in one order of Anna's, in English. */
async function three(): Promise<BuiltEvent> {
  const event = await buildEvent()
  const order = buildSignUp(event, ["anna@example.org", "bo@example.org", "carl@example.org"])
  const dinners = event.menu.map((option) => `${event.dinnerId}:${option}`)
  await signUp(visitor, {
    ...order,
    locale: "en",
    people: order.people.map((one, place) => {
      const dinner = dinners[place]
      return { ...one, addOns: dinner ? [dinner] : [] }
    }),
  })
  await db.menuOption.delete({ where: { id: event.menu[1] ?? "" } })
  return event
}

const posted = async (mailingId: string) =>
  (
    await db.outboxMessage.findMany({
      where: { dedupeKey: { startsWith: `mailing:${mailingId}:` } },
      orderBy: { toAddress: "asc" },
    })
  ).map(({ toAddress, subject, text }) => ({ toAddress, subject, text }))

test("each gets the letter once, with their own words in it, however many send it and however often", async () => {
  const { id: eventId } = await three()
  const { id } = await buildMailing(eventId)
  await sendMailing(desk, { id, version: 1, sendAt: null })
  await Promise.all(Array.from({ length: 5 }, () => sendMailings()))
  await sendMailings()
  const letters = await posted(id)
  expect(letters.map(({ toAddress }) => toAddress)).toEqual([
    "anna@example.org",
    "bo@example.org",
    "carl@example.org",
  ])
  expect(letters[0]?.text).toContain("Du har Billet. Festmiddag (Fisk)")
  expect(letters[2]?.text).toContain("Kære Prøve")
  expect(await refusalOf(sendMailing(desk, { id, version: 2, sendAt: null }))).toBe("mailings.sentAlready")
  expect((await mailingDelivery(desk, { id, page: 1, pageSize: 50 })).map(({ status }) => status)).toEqual([
    "QUEUED",
    "QUEUED",
    "QUEUED",
  ])
})

test("those with dinner and no menu choice get it, and nobody else; the buyer gets one for the whole order", async () => {
  const event = await three()
  const hungry = await buildMailing(event.id, { productId: event.dinnerId, missing: "MENU" })
  await sendMailing(desk, { id: hungry.id, version: 1, sendAt: null })
  const buyers = await buildMailing(event.id, { to: "BUYERS", textEn: "Dear {navn}: {tilvalg}" })
  await sendMailing(desk, { id: buyers.id, version: 1, sendAt: null })
  await sendMailings()
  expect((await posted(hungry.id)).map(({ toAddress }) => toAddress)).toEqual(["bo@example.org"])
  const [letter, ...more] = await posted(buyers.id)
  expect(more).toEqual([])
  expect(letter?.toAddress).toBe("anna@example.org")
  expect(letter?.text).toContain("Festmiddag (Fisk), Festmiddag")
})

test("it waits for its minute, and goes to those who are signed up then", async () => {
  const event = await three()
  const { id } = await buildMailing(event.id)
  await sendMailing(desk, { id, version: 1, sendAt: "2099-04-01T08:00" })
  await sendMailings()
  expect(await posted(id)).toEqual([])
  const { code } = await db.order.findFirstOrThrow({ where: { eventId: event.id } })
  const bo = await db.orderPosition.findMany({
    where: { eventId: event.id, attendeeEmail: "bo@example.org" },
    select: { id: true },
  })
  await cancelPositions(desk, { code, positions: bo.map((one) => one.id), agreedFeeOere: null })
  setClock(new Date("2099-04-01T06:00:00Z"))
  await sendMailings()
  expect((await posted(id)).map(({ toAddress }) => toAddress)).toEqual([
    "anna@example.org",
    "carl@example.org",
  ])
})

test("when the event is called off first, the letter is held back", async () => {
  const event = await three()
  const { id } = await buildMailing(event.id)
  await sendMailing(desk, { id, version: 1, sendAt: null })
  await cancelEvent(desk, { eventId: event.id, reason: "Salen brændte" })
  await sendMailings()
  expect(await posted(id)).toEqual([])
  expect(await deskMailing(desk, { eventId: event.id, id, place: 1 })).toMatchObject({ status: "HELD" })
})

test("a process that ends in the middle leaves the rest to the next, and nobody gets it twice", async () => {
  const event = await three()
  const { id } = await buildMailing(event.id)
  await sendMailing(desk, { id, version: 1, sendAt: null })
  await sendMailings()
  const [first] = await db.mailingRecipient.findMany({ where: { mailingId: id } })
  await db.mailingRecipient.updateMany({
    where: { mailingId: id, positionId: first?.positionId ?? "" },
    data: { writtenAt: null },
  })
  await sendMailings()
  expect(await posted(id)).toHaveLength(3)
  expect(await db.mailingRecipient.count({ where: { mailingId: id, writtenAt: null } })).toBe(0)
})

test("a minute that is over is refused, and the sample goes through those who would get it, by name", async () => {
  const event = await three()
  const { id } = await buildMailing(event.id)
  expect(await refusalOf(sendMailing(desk, { id, version: 1, sendAt: "2020-01-01T08:00" }))).toBe(
    "errors.invalidInput mailings.timeOver",
  )
  const seen = await deskMailing(desk, { eventId: event.id, id, place: 2 })
  expect(seen).toMatchObject({ total: 3, sample: { place: 2, email: "bo@example.org" } })
  expect(now().getTime()).toBeLessThan(Date.parse("2099-01-01"))
})
