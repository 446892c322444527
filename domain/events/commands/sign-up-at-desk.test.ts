import { parseWithZod } from "@conform-to/zod/v4"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { buildAtDesk } from "#test/at-the-desk.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp, mailsTo, ticketsOf } from "#test/events.ts"
import { organisation } from "#test/people.ts"
import { signUpAtDeskInput } from "../desk-input.ts"
import { changeSeatInput } from "../input.ts"
import { deskQuote } from "../queries/desk-quote.ts"
import { ledger } from "../queries/ledger.ts"
import { orderReceipt } from "../queries/order-receipt.ts"
import { changeSeat } from "./change-seat.ts"
import { signUp } from "./sign-up.ts"
import { signUpAtDesk } from "./sign-up-at-desk.ts"

useDatabase()
const day = 86_400_000
const inDays = (days: number) => new Date(now().getTime() + days * day)
const orderOf = (id: string) =>
  db.order.findUniqueOrThrow({
    where: { id },
    select: {
      code: true,
      buyerId: true,
      buyerEmail: true,
      billingKind: true,
      organisationId: true,
      invoices: { select: { totalOere: true } },
      positions: {
        select: { attendeeEmail: true, priceOere: true, priceReason: true },
        orderBy: { seat: "asc" },
      },
    },
  })

test("before it opens and after it closed, staff sign somebody up at the price that holds, and who did is in the log", async () => {
  const manager = await signedIn("EVENT_MANAGER")
  for (const times of [{ signUpOpensAt: inDays(5) }, { signUpClosesAt: inDays(-1) }]) {
    const event = await buildEvent({ event: times })
    const email = `ringer-${event.slug}@example.org`
    expect(await refusalOf(signUp(visitor, buildSignUp(event, [email])))).toMatch(/^events\.(notYet|closed)$/)
    const { id, eventId } = await signUpAtDesk(manager, buildAtDesk(event, [email]))
    expect(eventId).toBe(event.id)
    const order = await orderOf(id)
    expect(order).toMatchObject({ buyerId: null, buyerEmail: email, invoices: [{ totalOere: 295_000 }] })
    expect(await mailsTo(email, "events.confirmed")).toBe(1)
    const [entry] = await db.auditEntry.findMany({
      where: { subjectId: id, operation: "events.signUpAtDesk" },
      select: { actorId: true, details: true },
    })
    expect(entry).toEqual({
      actorId: manager.personId,
      details: { people: 1, freeBecause: "", isMailed: true },
    })
  }
})

test("given away, everything costs nothing for the reason that was typed: no invoice, and the ledger tells it", async () => {
  const event = await buildEvent()
  const manager = await signedIn("EVENT_MANAGER")
  const asked = buildAtDesk(event, [`taler-${event.slug}@example.org`], {
    isFree: "ja",
    freeBecause: "oplægsholder",
    isMailed: undefined,
  })
  for (const person of asked.people) person.addOns = [`${event.dinnerId}:${event.menu[0]}`]
  const { id } = await signUpAtDesk(manager, asked)
  const order = await orderOf(id)
  const reason = { code: "counter.reason.free", values: { why: "oplægsholder" } }
  expect(order).toMatchObject({ billingKind: "FREE", invoices: [] })
  expect(order.positions.map(({ priceOere, priceReason }) => [priceOere, priceReason])).toEqual([
    [0, reason],
    [0, reason],
  ])
  expect(await mailsTo(asked.people[0]?.email ?? "", "events.confirmed")).toBe(0)
  const receipt = await orderReceipt(visitor, order.code)
  expect(receipt?.wasMailed).toBe(false)
  expect(receipt?.seats[0]?.positions.map((position) => position.reason)).toEqual([reason, reason])
  const lines = await ledger(manager, event.id)
  expect(lines.map(({ product, priceOere, reason: why }) => [product, priceOere, why])).toEqual([
    ["Billet", 0, reason],
    ["Festmiddag", 0, reason],
  ])
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { subjectId: id, operation: "events.signUpAtDesk" },
  })
  expect(entry.details).toEqual({ people: 1, freeBecause: "oplægsholder", isMailed: false })
})

test("never beyond a quota, and of several who try at once exactly as many as fit", async () => {
  const event = await buildEvent({ seats: 2 })
  const manager = await signedIn("EVENT_MANAGER")
  const tries = await Promise.allSettled(
    Array.from({ length: 6 }, (_, n) =>
      signUpAtDesk(manager, buildAtDesk(event, [`s${n}-${event.slug}@example.org`])),
    ),
  )
  const refused = tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []))
  expect(refused).toHaveLength(4)
  for (const reason of refused) expect(isRefusal(reason) && reason.code).toBe("events.soldOut")
  expect(await db.orderPosition.count({ where: { eventId: event.id, cancelledAt: null } })).toBe(2)
})

test("the same person twice is told at that person, as in public; the same post twice is one order", async () => {
  const event = await buildEvent()
  const manager = await signedIn("EVENT_MANAGER")
  const asked = buildAtDesk(event, [`en-${event.slug}@example.org`])
  const first = await signUpAtDesk(manager, asked)
  expect(await signUpAtDesk(manager, asked)).toEqual(first)
  const again = signUpAtDesk(manager, buildAtDesk(event, [`en-${event.slug}@example.org`]))
  expect(await refusalOf(again)).toBe("events.alreadySignedUp events.alreadySignedUp")
})

test("people without an address have seats of their own, shown without one, and get one when it is written", async () => {
  const event = await buildEvent()
  const manager = await signedIn("EVENT_MANAGER")
  const asked = buildAtDesk(event, ["", ""], {
    buyerName: "Kontoret",
    buyerEmail: `kontor-${event.slug}@example.org`,
  })
  const { id } = await signUpAtDesk(manager, asked)
  const { code } = await orderOf(id)
  const receipt = await orderReceipt(visitor, code)
  expect(receipt?.seats.map(({ email }) => email)).toEqual(["", ""])
  const seat = receipt?.seats[0]
  const email = `nu-${event.slug}@example.org`
  const change = { code, position: seat?.ticketId ?? "", version: 1, name: seat?.name ?? "", email }
  await changeSeat(manager, { ...change, allergies: "", menus: [], client: "test" })
  expect(await mailsTo(email, "events.seat.holder")).toBe(1)
  expect(await db.outboxMessage.count({ where: { toAddress: { endsWith: "@erased.invalid" } } })).toBe(0)
  expect((await ticketsOf(code)).length).toBe(2)
})

test("who has no address is corrected without one, and an address that stands is not left out", async () => {
  const event = await buildEvent()
  const manager = await signedIn("EVENT_MANAGER")
  const buyerEmail = `kontor-${event.slug}@example.org`
  const emails = ["", `har-${event.slug}@example.org`]
  const { id } = await signUpAtDesk(
    manager,
    buildAtDesk(event, emails, { buyerName: "Kontoret", buyerEmail }),
  )
  const { code, positions } = await orderOf(id)
  const [without, having] = (await orderReceipt(visitor, code))?.seats ?? []
  const fields = { code, position: without?.ticketId ?? "", version: "1", name: "Rettet Navn", email: "" }
  const typed = new FormData()
  for (const [name, value] of Object.entries(fields)) typed.set(name, value)
  expect(parseWithZod(typed, { schema: changeSeatInput }).reply().error, "as a form sends it").toBeUndefined()
  const change = {
    code,
    version: 1,
    name: "Rettet Navn",
    email: "",
    allergies: "",
    menus: [],
    client: "test",
  }
  await changeSeat(manager, { ...change, position: without?.ticketId ?? "" })
  const [seat] = (await orderReceipt(visitor, code))?.seats ?? []
  expect(seat).toMatchObject({ name: "Rettet Navn", email: "" })
  expect((await orderOf(id)).positions[0]?.attendeeEmail).toBe(positions[0]?.attendeeEmail)
  expect(await mailsTo(buyerEmail, "events.seat.changed")).toBe(1)
  const bare = changeSeat(manager, { ...change, position: having?.ticketId ?? "" })
  expect(await refusalOf(bare)).toBe("errors.invalidInput errors.required")
})

test("what is remembered of an organisation's billing stays as it is, whatever staff write", async () => {
  const event = await buildEvent()
  const manager = await signedIn("EVENT_MANAGER")
  const organisationId = await organisation()
  const asked = (n: number) =>
    buildAtDesk(event, [`regning${n}-${event.slug}@example.org`], { organisationId })
  const remembered = () => db.billingProfile.findUnique({ where: { organisationId } })
  await signUpAtDesk(manager, asked(1))
  expect(await remembered()).toBeNull()
  const own = { billingKind: "MAIL" as const, billingName: "Økonomi", billingEmail: "faktura@example.org" }
  const data = { organisationId, ...own, cvr: "29188475", reference: "Personref. 12" }
  const before = await db.billingProfile.create({ data })
  await signUpAtDesk(manager, asked(2))
  expect(await remembered()).toEqual(before)
})

test("for an organisation that nobody here coordinates, at its price; one that is not there is refused", async () => {
  const event = await buildEvent()
  const manager = await signedIn("EVENT_MANAGER")
  const organisationId = await organisation()
  const asked = buildAtDesk(event, [`fra-${event.slug}@example.org`], { organisationId })
  const { id } = await signUpAtDesk(manager, asked)
  expect(await orderOf(id)).toMatchObject({ organisationId })
  const nowhere = buildAtDesk(event, ["x@example.org"], { organisationId: event.id })
  expect(await refusalOf(signUpAtDesk(manager, nowhere))).toBe("errors.invalidInput errors.notFound")
})

test("what was called off sells no more, and nobody without the role signs others up", async () => {
  const event = await buildEvent()
  const asked = buildAtDesk(event, ["x@example.org"])
  expect(await refusalOf(signUpAtDesk(await signedIn("FINANCE_OFFICER"), asked))).toBe("errors.notAllowed")
  await db.event.update({ where: { entryId: event.id }, data: { cancelledAt: now() } })
  expect(await refusalOf(signUpAtDesk(await signedIn("EVENT_MANAGER"), asked))).toBe("events.cancelled")
})

test("the form tells what is missing: why it is free, and one address for the receipt", async () => {
  const event = await buildEvent()
  const form = (changes: Record<string, string>) => {
    const typed = new FormData()
    const first = { "people[0].name": "Anna", "people[0].email": "", "people[0].ticket": event.ticketId }
    const order = { submissionKey: event.id, eventId: event.id, ...first, ...changes }
    for (const [name, value] of Object.entries(order)) typed.set(name, value)
    return parseWithZod(typed, { schema: signUpAtDeskInput }).reply().error
  }
  expect(form({ isFree: "ja", freeBecause: "" })).toEqual({
    freeBecause: ["counter.whyFree"],
    buyerEmail: ["counter.oneAddress"],
  })
  expect(form({ billingKind: "EAN", buyerEmail: "a@example.org" })).toEqual({ gln: ["billing.glnMissing"] })
  expect(
    form({ isFree: "ja", freeBecause: "presse", billingKind: "EAN", buyerEmail: "a@example.org" }),
  ).toBeUndefined()
})

test("the price so far is that of the organisation, or nothing when it is given away", async () => {
  const event = await buildEvent()
  const manager = await signedIn("EVENT_MANAGER")
  const people = [{ email: "", ticket: event.ticketId, addOns: [] }]
  const asked = { eventId: event.id, organisationId: null, people }
  expect(await deskQuote(manager, asked, "test")).toMatchObject({ totalOere: 295_000 })
  const free = await deskQuote(manager, { ...asked, isFree: "ja", freeBecause: "presse" }, "test")
  expect(free).toMatchObject({ totalOere: 0, lines: [{ reason: { values: { why: "presse" } } }] })
})
