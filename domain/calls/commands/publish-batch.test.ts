import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { afterDeadline, type BuiltApplication, buildApplication, buildCall } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { mailsTo } from "#test/events.ts"
import { applicationReceipt } from "../queries/application-receipt.ts"
import { callPage } from "../queries/call-page.ts"
import { deskCallsToday } from "../queries/desk-calls-today.ts"
import { checkBatch } from "./check-batch.ts"
import { decideApplication } from "./decide-application.ts"
import { publishBatch } from "./publish-batch.ts"

const database = useDatabase()
const outcomes = ["ACCEPTED", "RESERVE", "REJECTED"] as const

async function decided() {
  const call = await buildCall()
  const applications: (BuiltApplication & { outcome: (typeof outcomes)[number] })[] = []
  for (const outcome of outcomes) applications.push({ ...(await buildApplication(call)), outcome })
  await afterDeadline(call, async () => {
    for (const { id, outcome } of applications) {
      await decideApplication(desk, { applicationId: id, outcome, words: `Kære ${outcome}` })
    }
  })
  return { call, applications }
}

test("all get their state, their letter and their words at once, and the link in the letter opens the receipt", async () => {
  const { call, applications } = await decided()
  await afterDeadline(call, async () => {
    const checked = await checkBatch(desk, { callId: call.id })
    expect(await publishBatch(desk, checked)).toEqual({ callId: call.id, told: 3 })
    for (const { code, email, outcome } of applications) {
      expect(await applicationReceipt(visitor, code)).toMatchObject({
        status: outcome,
        words: `Kære ${outcome}`,
      })
      const { text } = await db.outboxMessage.findFirstOrThrow({
        where: { toAddress: email, kind: "calls.decided" },
      })
      expect(text).toContain(`Kære ${outcome}`)
      const mailed = /kvittering\/([\w-]+)/.exec(text)?.[1] ?? ""
      expect(mailed).not.toBe(code)
      expect(await applicationReceipt(visitor, mailed)).toMatchObject({ status: outcome })
    }
    expect(await callPage(visitor, call.slug)).toMatchObject({ isAnswered: true, answerByOn: null })
  })
})

test("pressed five times at once it is published once", async () => {
  const { call, applications } = await decided()
  await afterDeadline(call, async () => {
    const checked = await checkBatch(desk, { callId: call.id })
    const outcome = await Promise.allSettled(Array.from({ length: 5 }, () => publishBatch(desk, checked)))
    expect(outcome.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })
  for (const { email } of applications) expect(await mailsTo(email, "calls.decided")).toBe(1)
})

test("what was not checked, or checked with another hash, is not published, and nothing of it is", async () => {
  const { call, applications } = await decided()
  await afterDeadline(call, async () => {
    const batch = await db.decisionBatch.findFirstOrThrow({
      where: { callId: call.id },
      select: { id: true },
    })
    const unchecked = { callId: call.id, batchId: batch.id, hash: "0".repeat(64) }
    expect(await refusalOf(publishBatch(desk, unchecked))).toBe("calls.batchRefused")
    await checkBatch(desk, { callId: call.id })
    expect(await refusalOf(publishBatch(desk, unchecked))).toBe("calls.notAsChecked")
  })
  for (const { id, email } of applications) {
    expect(await db.application.findUnique({ where: { id }, select: { status: true } })).toEqual({
      status: "SUBMITTED",
    })
    expect(await mailsTo(email, "calls.decided")).toBe(0)
  }
})

test("when one letter cannot be written, nobody is told and no state is changed", async () => {
  const { call, applications } = await decided()
  await database.sql(`CREATE FUNCTION no_letter() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW."toAddress" = '${applications[2]?.email}' AND NEW."kind" = 'calls.decided' THEN RAISE EXCEPTION 'no paper'; END IF;
    RETURN NEW; END $$`)
  await database.sql(
    `CREATE TRIGGER no_letter BEFORE INSERT ON "OutboxMessage" FOR EACH ROW EXECUTE FUNCTION no_letter()`,
  )
  await afterDeadline(call, async () => {
    const checked = await checkBatch(desk, { callId: call.id })
    await expect(publishBatch(desk, checked)).rejects.toThrow("no paper")
  })
  await database.sql(`DROP TRIGGER no_letter ON "OutboxMessage"`)
  expect(await db.application.count({ where: { callId: call.id, status: "SUBMITTED" } })).toBe(3)
  for (const { email } of applications) expect(await mailsTo(email, "calls.decided")).toBe(0)
})

test("a promised answer stands on the start page until it is given", async () => {
  const { call } = await decided()
  const promised = async () => (await deskCallsToday(desk)).find(({ id }) => id === call.id)
  expect(await promised()).toBeUndefined()
  const late = { deadlineAt: new Date(call.deadlineAt.getTime() + 40 * 86_400_000) }
  await afterDeadline({ deadlineAt: new Date(call.deadlineAt.getTime() + 15 * 86_400_000) }, async () => {
    expect(await promised()).toMatchObject({ waiting: 3, isLate: false })
  })
  await afterDeadline(late, async () => {
    expect(await promised()).toMatchObject({ waiting: 3, isLate: true })
    await publishBatch(desk, await checkBatch(desk, { callId: call.id }))
    expect(await promised()).toBeUndefined()
  })
})
