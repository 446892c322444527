import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp, ticketsOf } from "#test/events.ts"
import { type CheckIn, checkInInput } from "../checkin-input.ts"
import { deskCheckinLists } from "../queries/desk-checkin-lists.ts"
import { door } from "../queries/door.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { checkIn } from "./check-in.ts"
import { saveCheckinList } from "./save-checkin-list.ts"
import { signUp } from "./sign-up.ts"

useDatabase()

type Passage = CheckIn["passages"][number]

async function opened(people = 1, dinners = 0) {
  const event = await buildEvent()
  const emails = Array.from({ length: people }, (_, place) => `gaest-${place}-${event.slug}@example.org`)
  const input = buildSignUp(event, emails)
  for (const person of input.people.slice(0, dinners)) person.addOns = [`${event.dinnerId}:${event.menu[0]}`]
  const { code } = await signUp(visitor, input)
  const list = (name: string, products: string[] = []) =>
    saveCheckinList(system("test"), { eventId: event.id, name, products })
  return { event, order: code, tickets: await ticketsOf(code), list, listId: (await list("Indgang")).id }
}

const asking = (code: string, wish: Passage["wish"] = "IN", nonce = randomUUID()): Passage => ({
  code,
  wish,
  nonce,
  decided: null,
})
const at = (listId: string, name: string, ...passages: Passage[]) =>
  checkIn(system("test"), { listId, door: name, passages })
const inside = async (eventId: string) => (await deskCheckinLists(system("test"), eventId))[0]?.inside

test("the second door is told when and where the ticket came in", async () => {
  const { tickets, listId } = await opened()
  const [ticket = ""] = tickets
  expect(await at(listId, "dør 2", asking(ticket))).toMatchObject([{ verdict: { kind: "IN" } }])
  expect(await at(listId, "dør 1", asking(ticket))).toMatchObject([
    { verdict: { kind: "DENIED", reason: "already", earlier: { kind: "IN", door: "dør 2" } } },
  ])
})

test("of twenty doors that scan one ticket at once, one lets it in", async () => {
  const { event, tickets, listId } = await opened()
  const [ticket = ""] = tickets
  const told = await Promise.all(
    Array.from({ length: 20 }, (_, place) => at(listId, `dør ${place}`, asking(ticket))),
  )
  const kinds = told.flat().map(({ verdict }) => (verdict === "UNKNOWN" ? verdict : verdict.kind))
  expect(kinds.filter((kind) => kind === "IN")).toHaveLength(1)
  expect(await inside(event.id)).toBe(1)
})

test("what is sent again is the same check-in", async () => {
  const { tickets, listId } = await opened()
  const asked = asking(tickets[0] ?? "")
  const told = await Promise.all(Array.from({ length: 5 }, () => at(listId, "dør 1", asked)))
  expect(new Set(told.flat().map((one) => JSON.stringify(one.verdict)))).toEqual(new Set([`{"kind":"IN"}`]))
  expect(await db.checkin.count({ where: { nonce: asked.nonce } })).toBe(1)
})

test("let out again, one comes in again", async () => {
  const { event, tickets, listId } = await opened()
  const [ticket = ""] = tickets
  await at(listId, "dør 1", asking(ticket), asking(ticket, "OUT"))
  expect(await inside(event.id)).toBe(0)
  expect(await at(listId, "dør 1", asking(ticket))).toMatchObject([{ verdict: { kind: "IN" } }])
})

test("a seat that was given up, one without the dinner, and a code of nothing are told apart", async () => {
  const { event, order, tickets, list, listId } = await opened(2, 1)
  const dinner = await list("Middag", [event.dinnerId])
  const [eats = "", eatsNot = ""] = tickets
  expect(await at(dinner.id, "", asking(eats), asking(eatsNot), asking(randomUUID()))).toMatchObject([
    { verdict: { kind: "IN" } },
    { verdict: { kind: "DENIED", reason: "notOnList" } },
    { verdict: "UNKNOWN" },
  ])
  await cancelPositions(visitor, { code: order, positions: [] })
  expect(await at(listId, "", asking(eats))).toMatchObject([
    { verdict: { kind: "DENIED", reason: "cancelled" } },
  ])
})

test("two doors without a line tell what they decided in any order, each twice, and come to the same", async () => {
  const { event, tickets, listId } = await opened(6)
  const began = now().getTime() - 60_000
  const decided = (code: string, second: number, kind: "IN" | "OUT"): Passage => ({
    ...asking(code, kind),
    decided: { kind, reason: "", at: new Date(began + second * 1_000) },
  })
  const [a = "", b = "", c = "", d = ""] = tickets
  const first = [decided(a, 1, "IN"), decided(b, 2, "IN"), decided(b, 9, "OUT"), decided(c, 3, "IN")]
  const second = [decided(a, 4, "IN"), decided(b, 5, "IN"), decided(c, 8, "OUT"), decided(d, 6, "IN")]
  const [order] = fc.sample(fc.shuffledSubarray([...first, ...second], { minLength: 8 }), 1)
  for (const passage of [...(order ?? []), ...first, ...second]) await at(listId, "dør 1", passage)
  const after = await door(system("test"), listId)
  expect(after.tickets.flatMap(({ passages }) => passages)).toHaveLength(8)
  expect(await inside(event.id)).toBe(2)
})

test("a phone whose clock runs ahead tells of nothing that has not been", async () => {
  const { tickets, listId } = await opened()
  const ahead = { kind: "IN" as const, reason: "" as const, at: new Date(now().getTime() + 86_400_000) }
  const [told] = await at(listId, "", { ...asking(tickets[0] ?? ""), decided: ahead })
  expect(told && "at" in told ? told.at.getTime() : Number.NaN).toBeLessThanOrEqual(now().getTime())
})

test("a code of no version that we make is unknown, and who came in by it is kept to be looked at", async () => {
  const { event, tickets, listId } = await opened()
  const foreign = "12345678-1234-0234-c234-123456789abc"
  const decided = { kind: "IN" as const, reason: "" as const, at: now() }
  const sent = [asking(foreign), { ...asking(foreign), decided }, asking(tickets[0] ?? "")]
  const told = await checkIn(system("test"), checkInInput.parse({ listId, passages: sent }))
  expect(told).toMatchObject([{ verdict: "UNKNOWN" }, { verdict: "UNKNOWN" }, { verdict: { kind: "IN" } }])
  expect(await db.checkinDoubt.findMany({ where: { code: foreign }, select: { why: true } })).toEqual([
    { why: "unknown" },
  ])
  expect(await inside(event.id)).toBe(1)
})
