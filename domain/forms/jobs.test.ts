import { randomUUID } from "node:crypto"
import { mkdir, rm } from "node:fs/promises"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { submitApplication } from "#domain/calls/commands/submit-application.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { transferSeat } from "#domain/events/commands/transfer-seat.ts"
import { forgetSignUpAnswers } from "#domain/events/jobs.ts"
import { db } from "#platform/database/client.ts"
import { exists, pathOnDisk } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import { atInstant, buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { askFile, attached, fileBehind, publishForm } from "#test/forms.ts"
import { sweepAnswerFiles } from "./jobs.ts"

useDatabase()

const hour = 3_600_000
const inHours = (hours: number) => new Date(now().getTime() + hours * hour)
const stands = async ({ id, storageKey }: { id: string; storageKey: string }) => [
  await db.answerFile.count({ where: { id } }),
  await exists(storageKey),
]

test("a file of a form that nobody sent is swept with its bytes, once its form had its time", async () => {
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [askFile("plan")])
  const form = { entryId: event.id, key: "plan", owner: randomUUID() }
  const file = await fileBehind(await attached(form, pdf()))
  await atInstant(inHours(3.9), () => sweepAnswerFiles())
  expect(await stands(file)).toEqual([1, true])
  await atInstant(inHours(4.1), () => sweepAnswerFiles())
  expect(await stands(file)).toEqual([0, false])
  expect(await sweepAnswerFiles()).toBe(0)
})

test("a file that cannot be removed keeps its row, is told, and keeps none of the others from being swept", async () => {
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [askFile("plan")])
  const form = { entryId: event.id, key: "plan", owner: randomUUID() }
  const stuck = await fileBehind(await attached(form, pdf("a")))
  const other = await fileBehind(await attached(form, pdf("b")))
  // Nothing removes a folder as a file.
  await rm(pathOnDisk(stuck.storageKey))
  await mkdir(pathOnDisk(stuck.storageKey))
  try {
    const sweep = atInstant(inHours(4.1), () => sweepAnswerFiles())
    await expect(sweep).rejects.toThrow("1 files could not be removed")
  } finally {
    await rm(pathOnDisk(stuck.storageKey), { recursive: true })
  }
  expect(await stands(other)).toEqual([0, false])
  expect(await db.answerFile.count({ where: { id: stuck.id } })).toBe(1)
  expect(await atInstant(inHours(4.1), () => sweepAnswerFiles())).toBe(1)
})

test("what was answered with is kept until the answers are forgotten, and then gone with its bytes", async () => {
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [askFile("plan")])
  const post = buildSignUp(event, [`anne-${event.slug}@example.org`])
  const value = await attached({ entryId: event.id, key: "plan", owner: post.submissionKey }, pdf(), {
    client: "203.0.113.9",
  })
  expect((await fileBehind(value)).senderHash).not.toBeNull()
  await signUp(visitor, { ...post, answers: new Map([["plan", [value]]]) })
  const file = await fileBehind(value)
  expect(file.senderHash, "from where it came is forgotten once it is sent").toBeNull()
  await atInstant(inHours(200), () => sweepAnswerFiles())
  expect(await stands(file)).toEqual([1, true])
  await db.event.update({
    where: { entryId: event.id },
    data: { startsAt: inHours(-3), endsAt: inHours(-2) },
  })
  await atInstant(inHours(1), () => forgetSignUpAnswers(inHours(0)))
  expect(await stands(file)).toEqual([0, false])
})

test("what an application was sent with stands, also when another is sent in its place", async () => {
  const call = await buildCall()
  await publishForm("CALL", call.id, [askFile("plan")])
  const apply = buildApply(call, `${randomUUID()}@example.org`)
  const send = async (text: string) => {
    const value = await attached({ entryId: call.id, key: "plan", owner: apply.submissionKey }, pdf(text))
    const file = await fileBehind(value)
    await submitApplication(visitor, { ...apply, answers: new Map([["plan", [value]]]) })
    return file
  }
  const files = [await send("første"), await send("anden")]
  await atInstant(inHours(200), () => sweepAnswerFiles())
  for (const file of files) expect(await stands(file)).toEqual([1, true])
})

test("what the one before gave is swept when the seat is another's", async () => {
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [askFile("plan", { isPerPerson: true })])
  const post = buildSignUp(event, [`foer-${event.slug}@example.org`])
  const value = await attached({ entryId: event.id, key: "plan", owner: post.submissionKey }, pdf())
  const people = post.people.map((one) => ({ ...one, answers: new Map([["plan", [value]]]) }))
  const { code } = await signUp(visitor, { ...post, people })
  const file = await fileBehind(value)
  const seat = await db.orderPosition.findFirstOrThrow({ where: { eventId: event.id, kind: "TICKET" } })
  const email = `efter-${event.slug}@example.org`
  const next = { name: "Ny", email, allergies: "", client: "127.0.0.1" }
  await transferSeat(visitor, { code, position: seat.id, version: seat.version, ...next })
  await sweepAnswerFiles()
  expect(await stands(file)).toEqual([0, false])
})
