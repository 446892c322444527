import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { ask, choices, publishForm } from "#test/forms.ts"
import { cancelPositions } from "../commands/cancel-positions.ts"
import { saveCheckinList } from "../commands/save-checkin-list.ts"
import { signUp } from "../commands/sign-up.ts"
import type { TicketsAsk } from "../selected-tickets.ts"
import { deskSignUps } from "./desk-sign-ups.ts"
import { participants } from "./participants.ts"

useDatabase()
const desk = system("test")

/** Anna has fish, Bo's choice is no longer served, Carl does not eat, Dina gave up; Anna came. */
async function four() {
  const event = await buildEvent()
  const order = buildSignUp(
    event,
    ["anna", "bo", "carl", "dina"].map((name) => `${name}@example.org`),
  )
  const dinners = event.menu.map((option) => `${event.dinnerId}:${option}`)
  const { code } = await signUp(visitor, {
    ...order,
    people: order.people.map((one, place) => {
      const dinner = dinners[place]
      return { ...one, addOns: dinner ? [dinner] : [] }
    }),
  })
  await db.menuOption.delete({ where: { id: event.menu[1] ?? "" } })
  const ticketOf = (name: string) =>
    db.orderPosition.findFirstOrThrow({
      where: { eventId: event.id, kind: "TICKET", attendeeEmail: `${name}@example.org` },
    })
  const dina = await ticketOf("dina")
  await cancelPositions(desk, { code, positions: [dina.id], agreedFeeOere: null })
  const { id: listId } = await saveCheckinList(desk, { eventId: event.id, name: "Indgang", products: [] })
  const { id: positionId } = await ticketOf("anna")
  await db.checkin.create({
    data: { listId, positionId, kind: "IN", nonce: crypto.randomUUID(), at: now() },
  })
  return event
}

test("a list is narrowed by what a seat has, lacks, did and is called; the file follows the list", async () => {
  const event = await four()
  const names = async (ask: Omit<TicketsAsk, "eventId">) => {
    const asked = { eventId: event.id, ...ask }
    const { rows, total } = await deskSignUps(desk, { ...asked, page: 1, pageSize: 50 })
    expect(rows).toHaveLength(total)
    if (ask.state) {
      const inFile = (await participants(desk, asked)).map(({ email }) => email)
      expect(inFile.toSorted()).toEqual(rows.map(({ email }) => email).toSorted())
    }
    return rows.map(({ email }) => email.split("@")[0])
  }
  expect(await names({})).toEqual(["anna", "bo", "carl", "dina"])
  expect(await names({ state: "standing" })).toEqual(["anna", "bo", "carl"])
  expect(await names({ state: "cancelled" })).toEqual(["dina"])
  expect(await names({ productId: event.dinnerId })).toEqual(["anna", "bo"])
  expect(await names({ missing: "MENU", state: "standing" })).toEqual(["bo"])
  expect(await names({ missing: "MENU", productId: event.ticketId })).toEqual([])
  expect(await names({ presence: "CAME" })).toEqual(["anna"])
  expect(await names({ presence: "STAYED_AWAY", state: "standing" })).toEqual(["bo", "carl"])
  expect(await names({ search: "CARL@" })).toEqual(["carl"])
  expect(await names({ search: "%" })).toEqual([])
})

test("a list is narrowed by what was answered, of a person and of an order, and can show it", async () => {
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [
    ask("udflugt", { isPerPerson: true, kind: "ONE_OF", options: choices("ja", "nej") }),
    ask("bus", { kind: "SEVERAL_OF", options: choices("nord", "syd") }),
  ])
  const order = buildSignUp(event, ["anna@example.org", "bo@example.org"])
  const people = order.people.map((one, place) => ({
    ...one,
    answers: new Map([["udflugt", [place === 0 ? "ja" : "nej"]]]),
  }))
  await signUp(visitor, { ...order, people, answers: new Map([["bus", ["nord", "syd"]]]) })
  await signUp(visitor, buildSignUp(event, ["carl@example.org"]))
  const listed = async (...answers: string[]) => {
    const asked = { eventId: event.id, answers, page: 1, pageSize: 50, withAnswers: true }
    const { rows } = await deskSignUps(desk, asked)
    const file = await participants(desk, { eventId: event.id, answers })
    expect(file.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    return rows.map(({ email, answers: told }) => [email[0], told.get("udflugt"), told.get("bus")])
  }
  expect(await listed("udflugt:ja")).toEqual([["a", "JA", "NORD, SYD"]])
  expect(await listed("bus:syd")).toEqual([
    ["a", "JA", "NORD, SYD"],
    ["b", "NEJ", "NORD, SYD"],
  ])
  expect(await listed("bus:syd", "udflugt:nej")).toEqual([["b", "NEJ", "NORD, SYD"]])
  expect(await listed("bus:oest")).toEqual([])
})

test("a page of the list is that page, in the list's order", async () => {
  const event = await four()
  const page = (number: number) => deskSignUps(desk, { eventId: event.id, page: number, pageSize: 3 })
  expect((await page(1)).rows.map(({ email }) => email[0])).toEqual(["a", "b", "c"])
  expect(await page(2)).toMatchObject({ total: 4, rows: [{ email: "dina@example.org" }] })
})
