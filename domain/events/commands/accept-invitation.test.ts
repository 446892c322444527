import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildSignUp, letterTo, mailsTo } from "#test/events.ts"
import { ask, choices, publishForm } from "#test/forms.ts"
import { invitationMailedTo, reservedSeats } from "#test/seats.ts"
import { invitation } from "../queries/invitation.ts"
import { seatForm } from "../queries/seat-form.ts"
import { ticket } from "../queries/ticket.ts"
import { acceptInvitation } from "./accept-invitation.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { inviteToSeats } from "./invite-to-seats.ts"
import { signUp } from "./sign-up.ts"
import { transferSeat } from "./transfer-seat.ts"

const database = useDatabase()

async function invited(email: string) {
  const order = await reservedSeats(1)
  const position = order.positions[0] ?? ""
  await inviteToSeats(visitor, { code: order.code, invites: [{ position, email }], client: "10.0.0.1" })
  return { ...order, position, token: await invitationMailedTo(email) }
}

test("who was invited writes name, menu and note, without an account, and gets a ticket and one mail", async () => {
  const { event, token, position, buyer } = await invited("gæst-1@example.org".replace("æ", "ae"))
  const dinner = await db.orderPosition.findFirstOrThrow({
    where: { eventId: event.id, kind: "ADDON" },
    select: { id: true },
  })
  const answer = { token, name: "Gæst Prøve", email: "gaest-1@example.org", allergies: "Mælk" }
  const { code } = await acceptInvitation(visitor, { ...answer, menus: [`${dinner.id}:${event.menu[1]}`] })
  expect(await ticket(visitor, code)).toMatchObject({ name: "Gæst Prøve" })
  expect(
    await db.orderPosition.findUniqueOrThrow({
      where: { id: position },
      select: { attendeeState: true, menu: { select: { allergies: true } } },
    }),
  ).toEqual({ attendeeState: "NAMED", menu: { allergies: "Mælk" } })
  expect(await mailsTo("gaest-1@example.org", "events.seat.holder")).toBe(1)
  expect(await mailsTo(buyer.buyerEmail, "events.seat.changed")).toBe(1)
})

test("of ten presses at once one takes the seat; the link is of no use after it", async () => {
  const { token } = await invited("gaest-2@example.org")
  const answer = { token, name: "Gæst", email: "gaest-2@example.org", menus: [], allergies: "" }
  const done = await Promise.allSettled(Array.from({ length: 10 }, () => acceptInvitation(visitor, answer)))
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await refusalOf(acceptInvitation(visitor, answer))).toBe("seats.invitationOver")
  expect(await mailsTo("gaest-2@example.org", "events.seat.holder")).toBe(1)
})

test("who has a ticket already, and a seat that was given up, are told so", async () => {
  const { event, code, token } = await invited("gaest-3@example.org")
  await signUp(visitor, buildSignUp(event, ["har-en@example.org"]))
  const answer = { token, name: "Gæst", email: "har-en@example.org", menus: [], allergies: "" }
  expect(await refusalOf(acceptInvitation(visitor, answer))).toContain("events.alreadySignedUp")
  await cancelPositions(visitor, { code, positions: [] })
  const own = { ...answer, email: "gaest-3@example.org" }
  expect(await refusalOf(acceptInvitation(visitor, own))).toBe("seats.givenUp")
  expect(await refusalOf(acceptInvitation(visitor, { ...own, token: "x".repeat(30) }))).toBe(
    "seats.invitationOver",
  )
})

test("who takes a seat with a dinner and who orders both at the same instant never wait for each other for ever", async () => {
  const order = await reservedSeats(8)
  // The dinner's quota before the ticket's in the order of ids: what was locked ticket first met others head-on.
  await database.sql(`UPDATE "Quota" SET "id" = '00000000-0000-4000-8000-000000000001' WHERE "id" = $1`, [
    order.event.dinnerQuotaId,
  ])
  const invites = order.positions.map((position, n) => ({ position, email: `samtidig-${n}@example.org` }))
  await inviteToSeats(visitor, { code: order.code, invites, client: "10.0.0.1" })
  const tokens = await Promise.all(invites.map(({ email }) => invitationMailedTo(email)))
  const taken = tokens.map((token, n) =>
    acceptInvitation(visitor, {
      token,
      name: "Gæst",
      email: `samtidig-${n}@example.org`,
      menus: [],
      allergies: "",
    }),
  )
  const ordered = tokens.map((_, n) => {
    const input = buildSignUp(order.event, [`bestiller-${n}@example.org`])
    for (const person of input.people)
      Object.assign(person, { addOns: [`${order.event.dinnerId}:${order.event.menu[0]}`] })
    return signUp(visitor, input)
  })
  const done = await Promise.allSettled([...taken, ...ordered])
  expect(done.filter(({ status }) => status === "rejected")).toEqual([])
})

const kost = ask("kost", {
  kind: "ONE_OF",
  options: choices("alt", "andet"),
  isRequired: true,
  isPerPerson: true,
})

test("who takes a seat answers what the event asks each participant, and is told what cannot be", async () => {
  const { event, token, position } = await invited("gaest-4@example.org")
  await publishForm("EVENT", event.id, [kost, ask("regning", { isRequired: true })])
  const found = await invitation(visitor, token)
  expect(found?.asked?.form.questions.map(({ key }) => key)).toEqual(["kost"])
  const formVersion = found?.asked?.form.id ?? ""
  const answer = {
    token,
    name: "Gæst",
    email: "gaest-4@example.org",
    menus: [],
    allergies: "",
    formVersion,
    answers: new Map<string, string[]>(),
  }
  const refusal = await acceptInvitation(visitor, answer).catch((it) => it)
  expect(refusal.fields).toEqual({ "answers.kost": ["errors.required"] })
  expect((await invitation(visitor, token))?.seat, "the link is good as before").not.toBeNull()
  await acceptInvitation(visitor, { ...answer, answers: new Map([["kost", ["alt"]]]) })
  expect(
    await db.answer.findMany({
      where: { sheet: { positionId: position } },
      select: { key: true, values: true },
    }),
  ).toEqual([{ key: "kost", values: ["alt"] }])
})

test("who opened the link before there were questions is told of them, and loses nothing", async () => {
  const { event, token } = await invited("gaest-5@example.org")
  const answer = {
    token,
    name: "Gæst",
    email: "gaest-5@example.org",
    menus: [],
    allergies: "",
    formVersion: "",
  }
  await publishForm("EVENT", event.id, [kost])
  const refusal = await acceptInvitation(visitor, answer).catch((it) => it)
  expect(refusal.fields).toEqual({ "": ["forms.moved"], "answers.kost": ["errors.required"] })
  // Asked anew with the version that the form had, it is the one that counts now.
  const again = (await invitation(visitor, token, ""))?.asked?.form.id ?? ""
  await acceptInvitation(visitor, { ...answer, formVersion: again, answers: new Map([["kost", ["andet"]]]) })
})

test("the letter to whoever gets a seat names what is not answered yet and leads there; answered, it leads to the ticket", async () => {
  const { event, code, position, token } = await invited("gaest-6@example.org")
  await publishForm("EVENT", event.id, [kost, ask("fri", { isPerPerson: true })])
  const dinner = await db.orderPosition.findFirstOrThrow({
    where: { eventId: event.id, kind: "ADDON" },
    select: { id: true },
  })
  await acceptInvitation(visitor, {
    token,
    name: "Gæst",
    email: "gaest-6@example.org",
    menus: [`${dinner.id}:${event.menu[0]}`],
    allergies: "",
    formVersion: (await invitation(visitor, token))?.asked?.form.id ?? "",
    answers: new Map([["kost", ["alt"]]]),
  })
  const whole = await letterTo("gaest-6@example.org", "events.seat.holder")
  expect(whole.text).not.toContain("?ret=")
  await transferSeat(visitor, {
    code,
    position,
    version: 2,
    name: "Kollega",
    email: "kollega-6@example.org",
    allergies: "",
    client: "10.0.0.2",
  })
  const { text } = await letterTo("kollega-6@example.org", "events.seat.holder")
  expect(text).toContain("“Spørgsmål kost”")
  expect(text, "what may be left out").not.toContain("Spørgsmål fri")
  expect(text, "the dinner and its dish go with the seat").not.toContain("Festmiddag”")
  const own = /kvittering\/([0-9a-f-]{36})\?ret=([0-9a-f-]{36})/.exec(text)
  expect(own?.[2]).toBe(position)
  const asked = await seatForm(visitor, { code: own?.[1] ?? "", position })
  expect(asked?.missing.map(({ da }) => da)).toEqual(["Spørgsmål kost"])
  expect(asked?.answers, "what the one before answered is gone").toEqual({})
})
