import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, letterTo, mailsTo, ticketsOf } from "#test/events.ts"
import { orderedSeat } from "#test/seats.ts"
import { demandPace } from "../demand-pace.ts"
import { formerTicket } from "../queries/former-ticket.ts"
import { seatToChange } from "../queries/seat-to-change.ts"
import { changeSeat } from "./change-seat.ts"
import { signUp } from "./sign-up.ts"
import { transferSeat } from "./transfer-seat.ts"

const database = useDatabase()
const day = 86_400_000

test("a name, a menu and a note are mended; what stood is kept, and each whom it concerns is mailed once", async () => {
  const { event, seat, email } = await orderedSeat("ret")
  const [dinner] = await db.orderPosition.findMany({
    where: { eventId: event.id, kind: "ADDON" },
    select: { id: true },
  })
  const menus = [`${dinner?.id}:${event.menu[1]}`]
  await changeSeat(visitor, { ...seat, name: "Anna Prøve", menus, allergies: "Nødder" })
  const stands = await db.orderPosition.findUniqueOrThrow({
    where: { id: seat.position },
    select: {
      attendeeName: true,
      version: true,
      menu: { select: { allergies: true } },
      earlier: { select: { attendeeName: true, version: true, code: true } },
    },
  })
  expect(stands).toEqual({
    attendeeName: "Anna Prøve",
    version: 2,
    menu: { allergies: "Nødder" },
    earlier: [{ attendeeName: seat.name, version: 1, code: null }],
  })
  expect(await db.menuChoice.findUnique({ where: { positionId: dinner?.id ?? "" } })).toMatchObject({
    optionId: event.menu[1],
  })
  expect(await mailsTo(email, "events.seat.changed")).toBe(1)
  expect(await seatToChange(visitor, seat)).toMatchObject({ name: "Anna Prøve", hasNote: true, version: 2 })
})

test("a note that nobody speaks of stays, and goes when it is told to", async () => {
  const { seat } = await orderedSeat("note")
  await changeSeat(visitor, { ...seat, allergies: "Nødder" })
  await changeSeat(visitor, { ...seat, version: 2, name: "Anna" })
  const note = () =>
    db.menuChoice.findUnique({ where: { positionId: seat.position }, select: { allergies: true } })
  expect(await note()).toEqual({ allergies: "Nødder" })
  await changeSeat(visitor, { ...seat, name: "Anna", version: 3, forgetNote: "ja" })
  expect(await note()).toEqual({ allergies: null })
})

test("of twenty who change one seat from what they saw, one is heard and the others are told", async () => {
  const { seat, email } = await orderedSeat("samtidig")
  const all = Array.from({ length: 20 }, (_, n) => changeSeat(visitor, { ...seat, name: `Nummer ${n}` }))
  const done = await Promise.allSettled(all)
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await refusalOf(changeSeat(visitor, { ...seat, name: "For sent" }))).toBe("errors.stale")
  expect(await mailsTo(email, "events.seat.changed")).toBe(1)
})

test("an address that has a ticket already is refused, and nothing is changed", async () => {
  const { event, seat } = await orderedSeat("dobbelt")
  await signUp(visitor, buildSignUp(event, ["anden@example.org"]))
  expect(await refusalOf(changeSeat(visitor, { ...seat, email: "anden@example.org" }))).toContain(
    "events.alreadySignedUp",
  )
  expect(await seatToChange(visitor, seat)).toMatchObject({ version: 1 })
})

test("until the event's date, else until sign-up closes; and not what was given up, nor a dish of another menu", async () => {
  const { event, seat, code } = await orderedSeat("frist")
  const other = await buildEvent()
  const strange = { ...seat, menus: [`${seat.position}:${other.menu[0]}`] }
  expect(await refusalOf(changeSeat(visitor, strange))).toContain("seats.menuGone")
  const set = (data: object) => db.event.update({ where: { entryId: event.id }, data })
  await set({ signUpClosesAt: new Date(Date.now() - day) })
  expect(await refusalOf(changeSeat(visitor, { ...seat, name: "Sen" }))).toBe("seats.changesOver")
  expect(await seatToChange(visitor, seat)).toBeNull()
  await set({ changesUntilAt: new Date(Date.now() + day) })
  await changeSeat(visitor, { ...seat, name: "Til tiden" })
  await database.sql(`UPDATE "OrderPosition" SET "cancelledAt" = now() WHERE "eventId" = $1`, [event.id])
  expect(await refusalOf(changeSeat(visitor, { ...seat, version: 2 }))).toBe("seats.givenUp")
  expect(await refusalOf(changeSeat(visitor, { ...seat, code: `${code}x` }))).toBe("errors.notFound")
})

test("who has the ticket changes that seat and no other of the order", async () => {
  const event = await buildEvent()
  const { code } = await signUp(visitor, buildSignUp(event, ["mig@example.org", "dig@example.org"]))
  const [mine = "", yours = ""] = await ticketsOf(code)
  const id = (ticket: string) =>
    db.orderPosition.findUniqueOrThrow({ where: { code: ticket }, select: { id: true } })
  const seat = { version: 1, menus: [], allergies: "", client: "127.0.0.1" }
  const own = { ...seat, name: "Mig Selv", email: "mig@example.org" }
  await changeSeat(visitor, { ...own, code: mine, position: (await id(mine)).id })
  expect(await refusalOf(changeSeat(visitor, { ...own, code: mine, position: (await id(yours)).id }))).toBe(
    "errors.notFound",
  )
})

test("name and address replaced together leave the note of the one before behind; a new note is the new holder's", async () => {
  const { seat } = await orderedSeat("note-foer")
  const note = () =>
    db.menuChoice.findUnique({ where: { positionId: seat.position }, select: { allergies: true } })
  await changeSeat(visitor, { ...seat, allergies: "Nødder" })
  await changeSeat(visitor, { ...seat, version: 2, name: "Ny", email: "ny-note@example.org" })
  expect(await note()).toEqual({ allergies: null })
  await changeSeat(visitor, { ...seat, version: 3, name: "Nyere", email: "3@example.org", allergies: "Mælk" })
  expect(await note()).toEqual({ allergies: "Mælk" })
})

test("another address alone makes the old ticket and its calendar worthless, and the one before is told that it was corrected", async () => {
  const { seat, email, code } = await orderedSeat("postkasse")
  const secrets = () =>
    db.orderPosition.findUniqueOrThrow({
      where: { id: seat.position },
      select: { code: true, calendarCode: true },
    })
  const before = await secrets()
  await changeSeat(visitor, { ...seat, email: "anden-postkasse@example.org" })
  const after = await secrets()
  expect(after.code).not.toBe(before.code)
  expect(after.calendarCode).not.toBe(before.calendarCode)
  expect((await ticketsOf(code))[0]).toBe(after.code)
  expect(await formerTicket(visitor, before.code), "nobody else has the seat").toBe("readdressed")
  const [fresh, former] = [
    await letterTo("anden-postkasse@example.org", "events.seat.holder"),
    await letterTo(email, "events.seat.former"),
  ]
  expect(fresh.text).toContain("er rettet til denne")
  expect(fresh.text).toContain(after.code)
  expect(former.subject).toContain("Adressen er rettet")
  for (const { text, subject } of [fresh, former]) expect(`${subject} ${text}`).not.toContain("overdraget")
  expect(former.text, "whose mailbox that was is for nobody else to know").not.toContain("anden-postkasse")
})

test("a seat gets ten other addresses a day, by either way; what leaves the address as it is, is not counted", async () => {
  const { event, seat } = await orderedSeat("loekke")
  await signUp(visitor, buildSignUp(event, ["har-billet@example.org"]))
  for (let n = 1; n <= 9; n++) {
    const refused = changeSeat(visitor, { ...seat, email: "har-billet@example.org" })
    expect(await refusalOf(refused), "who asks in vain is counted too").toContain("events.alreadySignedUp")
  }
  await transferSeat(visitor, { ...seat, name: "Ti", email: "ti@example.org" })
  const other = { ...seat, version: 2, name: "Elleve", email: "elleve@example.org" }
  expect(await refusalOf(transferSeat(visitor, other))).toBe("errors.tooMany")
  expect(await refusalOf(changeSeat(visitor, other))).toBe("errors.tooMany")
  await changeSeat(visitor, { ...other, email: "ti@example.org" })
  expect(await mailsTo("elleve@example.org", "events.seat.holder")).toBe(0)
})

test("addresses on seats count with the orders that one network makes", async () => {
  const { seat } = await orderedSeat("netvaerk")
  const client = randomUUID()
  for (let order = 0; order < 300; order++)
    await demandPace(visitor, { email: `${order}@example.org`, client })
  const other = { ...seat, name: "Anden", email: "fra-netvaerk@example.org", client }
  expect(await refusalOf(changeSeat(visitor, other))).toBe("errors.tooMany")
})
