import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { mailsTo } from "#test/events.ts"
import { invitationMailedTo, reservedSeats } from "#test/seats.ts"
import { badges } from "../queries/badges.ts"
import { invitation } from "../queries/invitation.ts"
import { orderReceipt } from "../queries/order-receipt.ts"
import { participants } from "../queries/participants.ts"
import { changeSeat } from "./change-seat.ts"
import { inviteToSeats } from "./invite-to-seats.ts"
import { takeKitchenList } from "./take-kitchen-list.ts"

useDatabase()
const client = "10.0.0.1"

test("a coordinator reserves seats without names; they cost, they count, and every list says so", async () => {
  const { event, code, positions, organisationId } = await reservedSeats(3)
  expect(positions).toHaveLength(3)
  const { name } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  })
  const desk = system("test")
  const unnamed = `Ikke navngivet, ${name}`
  expect((await participants(desk, { eventId: event.id })).map((one) => one.name)).toEqual([
    unnamed,
    unnamed,
    unnamed,
  ])
  expect(
    (await takeKitchenList(desk, { eventId: event.id, as: "file" })).lines.map((one) => one.name),
  ).toEqual([unnamed, unnamed, unnamed])
  expect((await badges(desk, event.id)).people[0]).toMatchObject({
    name: "Ikke navngivet",
    organisation: name,
  })
  const lines = await db.invoiceLine.findMany({
    where: { invoice: { order: { code } } },
    select: { text: true },
  })
  expect(lines[0]?.text).toBe("Billet: Ikke navngivet")
  expect((await orderReceipt(visitor, code))?.seats.map(({ state }) => state)).toEqual(
    Array.from({ length: 3 }, () => "UNASSIGNED"),
  )
})

test("each who is invited gets one mail, also when it is asked for again; who gets the seat instead makes the link worthless", async () => {
  const { code, positions } = await reservedSeats(2)
  const [position = "", other = ""] = positions
  const invites = [
    { position, email: "inviteret@example.org" },
    { position: other, email: "" },
  ]
  await inviteToSeats(visitor, { code, invites, client })
  await inviteToSeats(visitor, { code, invites, client })
  expect(await mailsTo("inviteret@example.org", "events.seat.invitation")).toBe(1)
  const token = await invitationMailedTo("inviteret@example.org")
  expect((await invitation(visitor, token))?.seat).toMatchObject({
    name: "",
    menus: [{ product: "Festmiddag" }],
  })
  await inviteToSeats(visitor, { code, invites: [{ position, email: "anden@example.org" }], client })
  expect((await invitation(visitor, token))?.seat).toBeNull()
  const newer = await invitationMailedTo("anden@example.org")
  expect((await invitation(visitor, newer))?.seat).not.toBeNull()
  const named = {
    code,
    position,
    version: 1,
    name: "Navngivet",
    email: "navn@example.org",
    menus: [],
    allergies: "",
    client,
  }
  await changeSeat(visitor, named)
  expect((await invitation(visitor, newer))?.seat).toBeNull()
  expect(await refusalOf(inviteToSeats(visitor, { code, invites, client }))).toBe("seats.namedMeanwhile")
})

test("nobody, one address twice and seats of another order are refused", async () => {
  const { code, positions } = await reservedSeats(2)
  const invites = positions.map((position) => ({ position, email: "samme@example.org" }))
  expect(await refusalOf(inviteToSeats(visitor, { code, invites, client }))).toContain("events.emailTwice")
  const empty = invites.map(({ position }) => ({ position, email: "" }))
  expect(await refusalOf(inviteToSeats(visitor, { code, invites: empty, client }))).toContain(
    "errors.required",
  )
  const strange = await reservedSeats(1)
  const theirs = [{ position: strange.positions[0] ?? "", email: "fremmed@example.org" }]
  expect(await refusalOf(inviteToSeats(visitor, { code, invites: theirs, client }))).toBe("errors.notFound")
  expect(await mailsTo("fremmed@example.org", "events.seat.invitation")).toBe(0)
})

test("who has no order's secret uses up nobody's pace", async () => {
  const { code, positions } = await reservedSeats(1)
  const invites = [{ position: positions[0] ?? "", email: "i-fred@example.org" }]
  for (let n = 0; n < 101; n++) {
    const guess = inviteToSeats(visitor, { code: `${code}x`, invites, client })
    expect(await refusalOf(guess)).toBe("errors.notFound")
  }
  await inviteToSeats(visitor, { code, invites, client })
  expect(await mailsTo("i-fred@example.org", "events.seat.invitation")).toBe(1)
})
