import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { mailsTo, ticketsOf } from "#test/events.ts"
import { orderedSeat } from "#test/seats.ts"
import { formerTicket } from "../queries/former-ticket.ts"
import { ticket } from "../queries/ticket.ts"
import { changeSeat } from "./change-seat.ts"
import { checkIn } from "./check-in.ts"
import { saveCheckinList } from "./save-checkin-list.ts"
import { transferSeat } from "./transfer-seat.ts"

useDatabase()
const door = system("test")

const passage = (code: string) => ({ code, wish: "IN" as const, nonce: randomUUID(), decided: null })

test("a transferred seat has a new ticket; the old one opens nothing, and page and door say why", async () => {
  const { event, seat, email, code } = await orderedSeat("giver")
  const [old = ""] = await ticketsOf(code)
  await changeSeat(visitor, { ...seat, allergies: "Nødder" })
  await transferSeat(visitor, {
    ...seat,
    version: 2,
    name: "Ny Prøve",
    email: "ny@example.org",
    allergies: "",
  })
  const [fresh = ""] = await ticketsOf(code)
  expect(fresh).not.toBe(old)
  expect(await ticket(visitor, fresh)).toMatchObject({ name: "Ny Prøve" })
  expect(await ticket(visitor, old)).toBeNull()
  expect(await formerTicket(visitor, old)).toBe("passedOn")
  expect(await formerTicket(visitor, fresh)).toBeNull()
  expect(await db.menuChoice.findUnique({ where: { positionId: seat.position } })).toMatchObject({
    allergies: null,
  })
  const list = await saveCheckinList(door, { eventId: event.id, name: "Indgang", products: [] })
  const passages = [passage(old), passage(fresh), passage(old)]
  const told = await checkIn(door, { listId: list.id, door: "Dør 1", passages })
  expect(told).toMatchObject([
    { verdict: { kind: "DENIED", reason: "passedOn" }, ticket: { name: "Ny Prøve" } },
    { verdict: { kind: "IN" } },
    { verdict: { kind: "DENIED", reason: "passedOn" } },
  ])
  expect(await mailsTo("ny@example.org", "events.seat.holder")).toBe(1)
  expect(await mailsTo(email, "events.seat.former")).toBe(1)
})

test("control: while the seat is nobody else's, the same code opens it", async () => {
  const { event, code } = await orderedSeat("beholder")
  const [own = ""] = await ticketsOf(code)
  const list = await saveCheckinList(door, { eventId: event.id, name: "Indgang", products: [] })
  expect(await checkIn(door, { listId: list.id, door: "", passages: [passage(own)] })).toMatchObject([
    { verdict: { kind: "IN" } },
  ])
})

test("who is inside keeps the seat, and nobody takes over from themselves", async () => {
  const { event, seat, email, code } = await orderedSeat("inde")
  const own = { ...seat, name: "Samme", email, allergies: "" }
  expect(await refusalOf(transferSeat(visitor, own))).toContain("seats.sameHolder")
  const [ticketCode = ""] = await ticketsOf(code)
  const list = await saveCheckinList(door, { eventId: event.id, name: "Indgang", products: [] })
  await checkIn(door, { listId: list.id, door: "", passages: [passage(ticketCode)] })
  const other = { ...own, name: "Anden", email: "anden-inde@example.org" }
  expect(await refusalOf(transferSeat(visitor, other))).toBe("seats.inside")
})

test("another address alone is a transfer when it is called one, and the same name by mistake changes nothing of that", async () => {
  const { seat, code } = await orderedSeat("kun-adresse")
  const [old = ""] = await ticketsOf(code)
  await transferSeat(visitor, { ...seat, email: "samme-navn@example.org", allergies: "" })
  expect((await ticketsOf(code))[0]).not.toBe(old)
})
