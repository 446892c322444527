import { parseWithZod } from "@conform-to/zod/v4"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { ask, choices, publishForm } from "#test/forms.ts"
import { changeSeat } from "./commands/change-seat.ts"
import { signUp } from "./commands/sign-up.ts"
import { transferSeat } from "./commands/transfer-seat.ts"
import { signUpInput } from "./input.ts"
import { seatForm } from "./queries/seat-form.ts"
import { signUpQuestions } from "./queries/sign-up-questions.ts"

useDatabase()

const diet = ask("kost", {
  kind: "ONE_OF",
  options: choices("alt", "andet"),
  isRequired: true,
  isPerPerson: true,
})
const which = ask("hvilken", {
  isRequired: true,
  isPerPerson: true,
  condition: { key: "kost", is: "oneOf", values: ["andet"] },
})
const days = ask("dage", { kind: "SEVERAL_OF", options: choices("man", "tir") })

async function asking() {
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [days, diet, which])
  return event
}

function answered(event: Awaited<ReturnType<typeof buildEvent>>, ...each: Record<string, string[]>[]) {
  const post = buildSignUp(
    event,
    each.map((_, place) => `p${place}-${event.slug}@example.org`),
  )
  const people = post.people.map((one, place) => ({
    ...one,
    answers: new Map(Object.entries(each[place] ?? {})),
  }))
  return { ...post, people, answers: new Map([["dage", ["tir", "man"]]]) }
}

const keptOf = (eventId: string) =>
  db.answer
    .findMany({
      where: { sheet: { OR: [{ order: { eventId } }, { position: { eventId } }] } },
      select: { key: true, values: true, sheet: { select: { position: { select: { seat: true } } } } },
    })
    .then((rows) =>
      rows.map(({ key, values, sheet }) => `${sheet.position?.seat ?? "order"} ${key} ${values}`).sort(),
    )

test("what was answered is kept with the order and with each ticket; what was hidden is not", async () => {
  const event = await asking()
  await signUp(
    visitor,
    answered(event, { kost: ["alt"], hvilken: ["glemt"] }, { kost: ["andet"], hvilken: ["nød"] }),
  )
  expect(await keptOf(event.id)).toEqual([
    "0 kost alt",
    "1 hvilken nød",
    "1 kost andet",
    "order dage man,tir",
  ])
})

test("what is missing is told at the person it is missing from, and nobody is signed up", async () => {
  const event = await asking()
  const refusal = await signUp(visitor, answered(event, { kost: ["alt"] }, { kost: ["andet"] })).catch(
    (it) => it,
  )
  expect(refusal).toBeInstanceOf(InvalidInput)
  expect(refusal.fields).toEqual({ "people[1].answers.hvilken": ["errors.required"] })
  expect(await db.order.count({ where: { eventId: event.id } })).toBe(0)
})

test("the same post again gives the same receipt and one sheet", async () => {
  const event = await asking()
  const post = answered(event, { kost: ["alt"] })
  const [one, other] = await Promise.all([signUp(visitor, post), signUp(visitor, post)])
  expect(other.code).toBe(one.code)
  expect(await keptOf(event.id)).toEqual(["0 kost alt", "order dage man,tir"])
})

test("who began with the questions of before is not refused for the new ones", async () => {
  const event = await asking()
  const drawn = (await signUpQuestions(visitor, event.id))?.id ?? ""
  await publishForm("EVENT", event.id, [ask("ny", { isRequired: true })], 1)
  const post = answered(event, { kost: ["alt"] })
  await expect(signUp(visitor, post)).rejects.toThrow(InvalidInput)
  await signUp(visitor, { ...post, formVersion: drawn })
  expect(await keptOf(event.id)).toEqual(["0 kost alt", "order dage man,tir"])
})

test("a form that asks nothing sends no answers, and is taken", () => {
  const id = "00000000-0000-4000-8000-000000000001"
  const typed = new FormData()
  const fields = { submissionKey: id, slug: "s", "people[0].name": "A", "people[0].email": "a@example.org" }
  for (const [name, value] of Object.entries({ ...fields, "people[0].ticket": id })) typed.append(name, value)
  expect(parseWithZod(typed, { schema: signUpInput }).reply().error).toBeUndefined()
})

test("a form sends answers under the names of their questions, and nothing else gets through", () => {
  const id = "00000000-0000-4000-8000-000000000001"
  const typed = new FormData()
  const fields = {
    submissionKey: id,
    slug: "s",
    "people[0].name": "Anne",
    "people[0].email": "a@example.org",
    "people[0].ticket": id,
    "people[0].answers.kost": " alt\u0000 ",
    "answers.__proto__": "x",
    "answers.a[0].b": "x",
  }
  for (const [name, value] of Object.entries(fields)) typed.append(name, value)
  for (const day of ["man", "tir"]) typed.append("answers.dage", day)
  const { status, value } = { value: undefined, ...parseWithZod(typed, { schema: signUpInput }) }
  expect(status).toBe("success")
  expect([...(value?.answers ?? [])].filter(([, values]) => values.length > 0)).toEqual([
    ["dage", ["man", "tir"]],
  ])
  expect([...(value?.people[0]?.answers ?? [])]).toEqual([["kost", [" alt "]]])
})

test("what was answered is changed from the receipt, checked again, and left behind when the seat is transferred", async () => {
  const event = await asking()
  const { code } = await signUp(visitor, answered(event, { kost: ["alt"] }))
  const { id, version, attendeeName, attendeeEmail } = await db.orderPosition.findFirstOrThrow({
    where: { eventId: event.id, kind: "TICKET" },
  })
  const secret = { code, position: id }
  const asked = await seatForm(visitor, secret)
  expect(asked?.form.questions.map(({ key }) => key)).toEqual(["kost", "hvilken"])
  expect(asked?.answers).toEqual({ kost: ["alt"] })
  const change = {
    ...secret,
    version,
    name: attendeeName,
    email: attendeeEmail,
    allergies: "",
    menus: [],
    client: "127.0.0.1",
    formVersion: asked?.form.id ?? "",
    answers: new Map([["kost", ["andet"]]]),
  }
  const refusal = await changeSeat(visitor, change).catch((it) => it)
  expect(refusal.fields).toEqual({ "answers.hvilken": ["errors.required"] })
  await changeSeat(visitor, { ...change, answers: change.answers.set("hvilken", ["nød"]) })
  expect(await keptOf(event.id)).toEqual(["0 hvilken nød", "0 kost andet", "order dage man,tir"])
  const { allergies, client } = change
  await transferSeat(visitor, {
    ...secret,
    version: version + 1,
    name: "Ny",
    email: `ny-${id}@example.org`,
    allergies,
    client,
  })
  expect(await keptOf(event.id)).toEqual(["order dage man,tir"])
})

test("who replaces name and address together writes back nothing of what the one before answered", async () => {
  const event = await asking()
  const { code } = await signUp(visitor, answered(event, { kost: ["alt"] }))
  const { id, version } = await db.orderPosition.findFirstOrThrow({
    where: { eventId: event.id, kind: "TICKET" },
    select: { id: true, version: true },
  })
  const asked = await seatForm(visitor, { code, position: id })
  await changeSeat(visitor, {
    code,
    position: id,
    version,
    name: "Ny",
    email: `ny-${id}@example.org`,
    allergies: "",
    menus: [],
    client: "127.0.0.1",
    formVersion: asked?.form.id ?? "",
    answers: new Map(Object.entries(asked?.answers ?? {}).map(([key, values]) => [key, [...values]])),
  })
  expect(await keptOf(event.id)).toEqual(["order dage man,tir"])
})

test("seats without names alone have a buyer whom letters reach", () => {
  const id = "00000000-0000-4000-8000-000000000001"
  const later = { submissionKey: id, slug: "s", later: "2", laterTicket: id, organisationId: id }
  const nobody = signUpInput.safeParse(later)
  expect(nobody.error?.issues.map(({ path }) => path)).toEqual([["buyerName"], ["buyerEmail"]])
  const buyer = { buyerName: "Kurt", buyerEmail: "kurt@example.org" }
  expect(signUpInput.safeParse({ ...later, ...buyer }).error).toBeUndefined()
  // Nobody at all is told of the people that are missing, and of nothing else.
  const issues = signUpInput.safeParse({ submissionKey: id, slug: "s" }).error?.issues
  expect(issues?.map(({ path }) => path)).toEqual([["people"]])
})
