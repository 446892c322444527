import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { submitApplication } from "#domain/calls/commands/submit-application.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { NotAllowed } from "#platform/refusal.ts"
import { buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { askFile, attached, fileBehind, publishForm } from "#test/forms.ts"
import { coordinator, organisation } from "#test/people.ts"
import { myAnswerFile } from "./my-answer-file.ts"
import { myData } from "./my-data.ts"

useDatabase()

const answers = (value: string) => new Map([["plan", [value]]])

test("one's own data names the files one gave, each at an address where it is handed over, and nobody else's", async () => {
  const { actor } = await coordinator(await organisation())
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [askFile("plan", { isPerPerson: true })])
  const post = buildSignUp(event, [actor.email, `kollega-${event.slug}@example.org`])
  const form = { entryId: event.id, key: "plan", owner: post.submissionKey }
  const [own, colleagues] = [await attached(form, pdf("x", "min.pdf")), await attached(form, pdf("y"))]
  const people = post.people.map((one, place) => ({
    ...one,
    answers: answers(place === 0 ? own : colleagues),
  }))
  await signUp(visitor, { ...post, people })
  const call = await buildCall()
  await publishForm("CALL", call.id, [askFile("plan")])
  const apply = buildApply(call, actor.email)
  const plan = await attached({ entryId: call.id, key: "plan", owner: apply.submissionKey }, pdf())
  await submitApplication(visitor, { ...apply, answers: answers(plan) })

  const mine = await fileBehind(own)
  const { seats, callApplications } = await myData(actor)
  const file = { filename: "min.pdf", bytes: mine.bytes, address: `/api/min-side/filer/${mine.id}` }
  expect(seats[0]?.answers).toMatchObject([{ answer: "min.pdf", file }])
  expect(callApplications[0]?.answers).toMatchObject([{ answer: "plan.pdf" }])
  expect(await myAnswerFile(actor, mine.id)).toMatchObject({ filename: "min.pdf" })
  expect(await myAnswerFile(actor, (await fileBehind(plan)).id)).toMatchObject({ filename: "plan.pdf" })
  expect(await myAnswerFile(actor, (await fileBehind(colleagues)).id)).toBeNull()
  await expect(myAnswerFile(visitor, mine.id)).rejects.toThrow(NotAllowed)
})
