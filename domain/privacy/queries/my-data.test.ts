import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { keepApplication } from "#domain/calls/commands/keep-application.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { buildApplication, buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { ask, publishForm } from "#test/forms.ts"
import { buildJoin, waiting } from "#test/joining.ts"
import { coordinator, organisation } from "#test/people.ts"
import { myData } from "./my-data.ts"

useDatabase()

test("the file holds everything of the person, no secret, and nobody else", async () => {
  const { actor, token } = await coordinator(await organisation())
  const { email } = actor
  const event = await buildEvent({ seats: 5 })
  const order = buildSignUp(event, [email, "kollega@example.org"])
  await publishForm("EVENT", event.id, [ask("bord", { isPerPerson: true })])
  const people = order.people.map((one) => ({
    ...one,
    allergies: `nødder ${one.email}`,
    answers: new Map([["bord", [`ved ${one.email}`]]]),
  }))
  const { code } = await signUp(actor, { ...order, people })
  await db.order.update({ where: { code }, data: { notes: { create: { text: "Ringede om en faktura" } } } })
  const application = await waiting(buildJoin(email))
  const data = await myData(actor)
  expect(data).toMatchObject({
    profile: { email, affiliations: [{ function: "COORDINATOR" }], sessions: [{ userAgent: "test" }] },
    orders: [{ buyerEmail: email, notes: [{ text: "Ringede om en faktura" }] }],
    seats: [
      {
        attendeeEmail: email,
        menu: { allergies: `nødder ${email}` },
        answers: [{ question: "Spørgsmål bord", answer: `ved ${email}` }],
      },
    ],
    applications: [{ status: "SUBMITTED" }],
  })
  expect(data.mails.map(({ kind }) => kind).sort()).toEqual(["events.confirmed", "membership.confirm"])
  expect(data.log.map(({ operation }) => operation)).toContain("events.signUp")
  const file = JSON.stringify(data)
  for (const secret of [code, token, application.code, application.token, "kollega@example.org"])
    expect(file).not.toContain(secret)
})

test("the file holds applications to open calls, drafts and what was sent, with the names of their files", async () => {
  const { actor } = await coordinator(await organisation())
  const call = await buildCall()
  const { code } = await buildApplication(call, { email: actor.email, file: pdf() }, actor)
  await keepApplication(actor, buildApply(call, actor.email, { act: "keep", title: "Kladde" }))
  await buildApplication(call, { title: "En andens" })
  const { callApplications } = await myData(actor)
  expect(callApplications).toMatchObject([
    { status: "SUBMITTED", versions: [{ number: 1, file: { filename: "plan.pdf" } }] },
    { status: "DRAFT", title: "Kladde", versions: [] },
  ])
  expect(JSON.stringify(callApplications)).not.toMatch(new RegExp(`${code}|applications/|En andens`))
})

test("nobody but the person has it", async () => {
  expect(await refusalOf(myData(visitor))).toBe("errors.notAllowed")
  expect(await db.person.count()).toBeGreaterThan(0)
})
