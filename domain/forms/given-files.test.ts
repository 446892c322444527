import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { keepApplication } from "#domain/calls/commands/keep-application.ts"
import { submitApplication } from "#domain/calls/commands/submit-application.ts"
import { applicationDraft } from "#domain/calls/queries/application-draft.ts"
import { applicationReceipt } from "#domain/calls/queries/application-receipt.ts"
import { changeSeat } from "#domain/events/commands/change-seat.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { orderAnswers } from "#domain/events/queries/order-answers.ts"
import { seatForm } from "#domain/events/queries/seat-form.ts"
import { db } from "#platform/database/client.ts"
import { atInstant, buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { ask, askFile, attached, publishForm } from "#test/forms.ts"
import { fileAnswer } from "./rules/file-answer.ts"

useDatabase()

const answers = (given: Record<string, string>) =>
  new Map(Object.entries(given).map(([key, value]) => [key, [value]]))

async function asking() {
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [
    askFile("plan", { isRequired: true }),
    askFile("billede", { isPerPerson: true }),
  ])
  const post = buildSignUp(event, [`anne-${event.slug}@example.org`, `bo-${event.slug}@example.org`])
  const form = (key: string, owner = post.submissionKey) => ({ entryId: event.id, key, owner })
  return { event, post, form }
}

const withPicture = (post: Awaited<ReturnType<typeof asking>>["post"], value: string) =>
  post.people.map((one, place) => (place === 1 ? { ...one, answers: answers({ billede: value }) } : one))

test("a file is an answer of the order, and another of one of its people; receipts name them", async () => {
  const { post, form } = await asking()
  const plan = await attached(form("plan"), pdf("x", "plan.pdf"))
  const picture = await attached(form("billede"), pdf("y", "Bo.pdf"))
  const { code } = await signUp(visitor, {
    ...post,
    answers: answers({ plan }),
    people: withPicture(post, picture),
  })
  const told = await orderAnswers(visitor, code, "da")
  expect(told.ofOrder.map(({ answer }) => answer)).toEqual(["plan.pdf"])
  expect(
    Object.values(told.ofTickets)
      .flat()
      .map(({ answer }) => answer),
  ).toEqual(["Bo.pdf"])
})

test("a file that must be there is asked for, and one that the form does not hold is asked for again", async () => {
  const { post, form, event } = await asking()
  expect(await refusalOf(signUp(visitor, post))).toContain("errors.required")
  const plan = await attached(form("plan"), pdf())
  const late = new Date(Date.now() + 5 * 3_600_000)
  const others = await attached(form("plan", randomUUID()), pdf())
  const elsewhere = await attached(form("billede"), pdf())
  const invented = "x".repeat(24)
  for (const value of [others, elsewhere, invented]) {
    expect(await refusalOf(signUp(visitor, { ...post, answers: answers({ plan: value }) }))).toContain(
      "forms.wrong.fileGone",
    )
  }
  const sent = { ...post, answers: answers({ plan }) }
  expect(await atInstant(late, () => refusalOf(signUp(visitor, sent)))).toContain("forms.wrong.fileGone")
  expect(await db.order.count({ where: { eventId: event.id } })).toBe(0)
  await signUp(visitor, sent)
})

test("the same form sent twice at once is one order with its file", async () => {
  const { event, post, form } = await asking()
  const plan = await attached(form("plan"), pdf())
  const sent = { ...post, answers: answers({ plan }) }
  const codes = await Promise.all(Array.from({ length: 5 }, () => signUp(visitor, sent)))
  expect(new Set(codes.map(({ code }) => code)).size).toBe(1)
  expect(await db.answerFile.count({ where: { sheet: { order: { eventId: event.id } } } })).toBe(1)
})

test("one file is no answer twice", async () => {
  const { post, form } = await asking()
  const plan = await attached(form("plan"), pdf())
  const picture = await attached(form("billede"), pdf())
  const people = post.people.map((one) => ({ ...one, answers: answers({ billede: picture }) }))
  const twice = signUp(visitor, { ...post, answers: answers({ plan }), people })
  expect(await refusalOf(twice)).toContain("forms.wrong.fileGone")
})

test("the holder of a seat keeps, replaces and takes away a file", async () => {
  const { post, form, event } = await asking()
  const plan = await attached(form("plan"), pdf())
  const picture = await attached(form("billede"), pdf("y", "Bo.pdf"))
  const { code } = await signUp(visitor, {
    ...post,
    answers: answers({ plan }),
    people: withPicture(post, picture),
  })
  const { id } = await db.orderPosition.findFirstOrThrow({
    where: { eventId: event.id, kind: "TICKET", attendeeEmail: post.people[1]?.email ?? "" },
    select: { id: true },
  })
  const drawn = async () => seatForm(visitor, { code, position: id })
  const change = async (given: Record<string, string>) => {
    const seat = await db.orderPosition.findUniqueOrThrow({ where: { id } })
    const who = { name: seat.attendeeName, email: seat.attendeeEmail, allergies: "", menus: [] }
    const formVersion = (await drawn())?.form.id ?? ""
    const sent = { code, position: id, version: seat.version, client: "127.0.0.1", formVersion }
    await changeSeat(visitor, { ...sent, ...who, answers: answers(given) })
    return fileAnswer((await drawn())?.answers.billede?.[0] ?? "")?.filename ?? ""
  }
  const stands = (await drawn())?.answers.billede?.[0] ?? ""
  expect(fileAnswer(stands)).toMatchObject({ filename: "Bo.pdf", fault: null })
  expect(await change({ billede: stands })).toBe("Bo.pdf")
  const other = await attached(form("billede", code), pdf("z", "Ny.pdf"))
  expect(await change({ billede: other })).toBe("Ny.pdf")
  expect(await refusalOf(change({ billede: stands }))).toContain("forms.wrong.fileGone")
  expect(await change({})).toBe("")
})

test("a draft holds its file, by the form's secret and by its own id; what is sent is hashed with it", async () => {
  const call = await buildCall()
  await publishForm("CALL", call.id, [askFile("plan", { isRequired: true })])
  const apply = buildApply(call, `${randomUUID()}@example.org`)
  const plan = await attached({ entryId: call.id, key: "plan", owner: apply.submissionKey }, pdf())
  const { code } = await keepApplication(visitor, { ...apply, act: "keep", answers: answers({ plan }) })
  await keepApplication(visitor, { ...apply, act: "keep", answers: answers({ plan }) })
  const stands = (await applicationDraft(visitor, code))?.answers.plan?.[0] ?? ""
  expect(fileAnswer(stands)?.filename).toBe("plan.pdf")
  const again = { ...buildApply(call, apply.email), code, answers: answers({ plan: stands }) }
  await submitApplication(visitor, again)
  const receipt = await applicationReceipt(visitor, code)
  expect(receipt?.sent?.answers).toMatchObject([
    { answer: "plan.pdf", file: { name: "plan.pdf", bytes: pdf().size } },
  ])
  expect(receipt?.hasUnsent).toBe(false)
  const version = await db.applicationVersion.findFirstOrThrow({ where: { applicantEmail: apply.email } })
  expect(version.content, "what reads it later must not hang on our ids").not.toContain(
    (await db.answerFile.findFirstOrThrow({ where: { sentWithId: version.applicationId } })).id,
  )
})

test("a refused replacement leaves the file of a draft where it was", async () => {
  const call = await buildCall()
  await publishForm("CALL", call.id, [askFile("plan", { isRequired: true }), ask("navn")])
  const apply = buildApply(call, `${randomUUID()}@example.org`)
  const form = { entryId: call.id, key: "plan", owner: apply.submissionKey }
  const plan = await attached(form, pdf())
  const { code } = await keepApplication(visitor, { ...apply, act: "keep", answers: answers({ plan }) })
  const refused = await attached(form, new File(["<svg/>"], "x.svg"), { before: plan })
  const sent = submitApplication(visitor, { ...apply, answers: answers({ plan: refused }) })
  expect(await refusalOf(sent)).toContain("forms.wrong.fileSort")
  const stands = (await applicationDraft(visitor, code))?.answers.plan?.[0] ?? ""
  expect(fileAnswer(stands)?.filename).toBe("plan.pdf")
})
