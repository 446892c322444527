import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { keepApplication } from "#domain/calls/commands/keep-application.ts"
import { submitApplication } from "#domain/calls/commands/submit-application.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { NotAllowed, NotFound } from "#platform/refusal.ts"
import { get } from "#platform/storage/storage.ts"
import { buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { askFile, attached, fileBehind, publishForm } from "#test/forms.ts"
import { person, sessionOf } from "#test/people.ts"
import { openAnswerFile } from "./open-answer-file.ts"

useDatabase()

const staff = async (...roles: Parameters<typeof person>) => (await sessionOf(await person(...roles))).actor

test("the file of a sign-up is handed to who reads sign-ups, and that it was stands in the log", async () => {
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [askFile("plan")])
  const post = buildSignUp(event, ["anne@example.org"])
  const value = await attached({ entryId: event.id, key: "plan", owner: post.submissionKey }, pdf("Annes"))
  const { id } = await fileBehind(value)
  const manager = await staff("EVENT_MANAGER")
  await expect(openAnswerFile(manager, { id }), "it waits").rejects.toThrow(NotFound)
  await signUp(visitor, { ...post, answers: new Map([["plan", [value]]]) })
  const opened = await openAnswerFile(manager, { id })
  expect(opened).toMatchObject({ filename: "plan.pdf", mime: "application/pdf" })
  expect(Buffer.from(await get(opened.storageKey)).toString()).toContain("Annes")
  const order = await db.order.findFirstOrThrow({ where: { eventId: event.id }, select: { id: true } })
  const logged = { operation: "forms.fileRead", subjectType: "order", subjectId: order.id }
  expect(await db.auditEntry.count({ where: logged })).toBe(1)
  await expect(openAnswerFile(await staff("REVIEWER"), { id })).rejects.toThrow(NotAllowed)
  await expect(openAnswerFile(visitor, { id })).rejects.toThrow(NotAllowed)
})

test("the file of an application is handed over once it was sent, and stays what it was sent as", async () => {
  const call = await buildCall()
  await publishForm("CALL", call.id, [askFile("plan")])
  const apply = buildApply(call, `${randomUUID()}@example.org`)
  const form = { entryId: call.id, key: "plan", owner: apply.submissionKey }
  const first = await attached(form, pdf("Første"))
  const { id } = await fileBehind(first)
  await keepApplication(visitor, { ...apply, act: "keep", answers: new Map([["plan", [first]]]) })
  const reviewer = await staff("REVIEWER")
  await expect(openAnswerFile(reviewer, { id }), "only a draft").rejects.toThrow(NotFound)
  await submitApplication(visitor, { ...apply, answers: new Map([["plan", [first]]]) })
  const second = await attached(form, pdf("Anden"))
  await submitApplication(visitor, { ...apply, answers: new Map([["plan", [second]]]) })
  const opened = await openAnswerFile(reviewer, { id })
  expect(Buffer.from(await get(opened.storageKey)).toString()).toContain("Første")
  await expect(openAnswerFile(await staff("FINANCE_OFFICER"), { id })).rejects.toThrow(NotAllowed)
})
