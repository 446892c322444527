import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { afterDeadline, buildApplication, buildApply, buildCall } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { mailsTo } from "#test/events.ts"
import { checkBatch } from "./check-batch.ts"
import { decideApplication } from "./decide-application.ts"
import { keepApplication } from "./keep-application.ts"
import { publishBatch } from "./publish-batch.ts"
import { withdrawApplication } from "./withdraw-application.ts"

useDatabase()

const statusOf = async (id: string) =>
  (await db.application.findUniqueOrThrow({ where: { id }, select: { status: true } })).status

test("an application is taken back by its code, once, with one letter", async () => {
  const call = await buildCall()
  const { id, code, email } = await buildApplication(call)
  await Promise.all(Array.from({ length: 5 }, () => withdrawApplication(visitor, { code })))
  expect(await statusOf(id)).toBe("WITHDRAWN")
  expect(await mailsTo(email, "calls.withdrawn")).toBe(1)
  expect(await refusalOf(withdrawApplication(visitor, { code: "z".repeat(32) }))).toBe("errors.notFound")
})

test("a draft is dropped in the same way", async () => {
  const call = await buildCall()
  const { code } = await keepApplication(visitor, buildApply(call, "kladde@example.org"))
  await withdrawApplication(visitor, { code })
  expect(await db.application.count({ where: { callId: call.id, status: "WITHDRAWN" } })).toBe(1)
})

test("what was prepared about it falls away, and a check that covered it does too", async () => {
  const call = await buildCall()
  const going = await buildApplication(call)
  const staying = await buildApplication(call)
  await afterDeadline(call, async () => {
    for (const { id } of [going, staying]) {
      await decideApplication(desk, { applicationId: id, outcome: "ACCEPTED", words: "" })
    }
    const checked = await checkBatch(desk, { callId: call.id })
    await withdrawApplication(visitor, { code: going.code })
    expect(await refusalOf(publishBatch(desk, checked))).toBe("calls.batchRefused")
    await publishBatch(desk, await checkBatch(desk, { callId: call.id }))
  })
  expect(await statusOf(going.id)).toBe("WITHDRAWN")
  expect(await statusOf(staying.id)).toBe("ACCEPTED")
  expect(await mailsTo(going.email, "calls.decided")).toBe(0)
})

test("what was rejected is over", async () => {
  const call = await buildCall()
  const { id, code } = await buildApplication(call)
  await afterDeadline(call, async () => {
    await decideApplication(desk, { applicationId: id, outcome: "REJECTED", words: "" })
    await publishBatch(desk, await checkBatch(desk, { callId: call.id }))
  })
  expect(await refusalOf(withdrawApplication(visitor, { code }))).toBe("calls.actRefused")
})
