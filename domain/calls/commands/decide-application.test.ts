import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { afterDeadline, buildApplication, buildApply, buildCall } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { mailsTo } from "#test/events.ts"
import { applicationReceipt } from "../queries/application-receipt.ts"
import { checkBatch } from "./check-batch.ts"
import { decideApplication } from "./decide-application.ts"
import { keepApplication } from "./keep-application.ts"
import { publishBatch } from "./publish-batch.ts"

useDatabase()

test("nothing is decided while applicants may still change what they sent", async () => {
  const call = await buildCall()
  const { id } = await buildApplication(call)
  const decision = { applicationId: id, outcome: "ACCEPTED" as const, words: "" }
  expect(await refusalOf(decideApplication(desk, decision))).toBe("calls.stillOpen")
})

test("a decision is prepared and changed, one for each application, and the applicant sees nothing of it", async () => {
  const call = await buildCall()
  const { id, code, email } = await buildApplication(call)
  const editor = await signedIn("EDITOR")
  await afterDeadline(call, async () => {
    const before = await applicationReceipt(visitor, code)
    await Promise.all(
      (["ACCEPTED", "REJECTED", "RESERVE"] as const).map((outcome) =>
        decideApplication(editor, { applicationId: id, outcome, words: "Hemmeligt" }),
      ),
    )
    expect(await applicationReceipt(visitor, code)).toEqual(before)
  })
  expect(await db.decisionBatch.count({ where: { callId: call.id } })).toBe(1)
  expect(await db.decision.findMany({ where: { applicationId: id }, select: { decidedById: true } })).toEqual(
    [{ decidedById: editor.personId }],
  )
  expect(await mailsTo(email, "calls.decided")).toBe(0)
})

test("a decision changed after the check takes the check back", async () => {
  const call = await buildCall()
  const { id } = await buildApplication(call)
  await afterDeadline(call, async () => {
    await decideApplication(desk, { applicationId: id, outcome: "ACCEPTED", words: "" })
    const checked = await checkBatch(desk, { callId: call.id })
    await decideApplication(desk, { applicationId: id, outcome: "REJECTED", words: "" })
    expect(await refusalOf(publishBatch(desk, checked))).toBe("calls.batchRefused")
  })
})

test("a draft is nobody's to decide on, and what is decided is not decided again but from the reserve", async () => {
  const call = await buildCall()
  const kept = await keepApplication(visitor, buildApply(call, "kun-kladde@example.org"))
  expect(kept.isSent).toBe(false)
  const draft = await db.application.findFirstOrThrow({ where: { callId: call.id }, select: { id: true } })
  const [taken, waiting] = [await buildApplication(call), await buildApplication(call)]
  await afterDeadline(call, async () => {
    const decide = (applicationId: string, outcome: "ACCEPTED" | "RESERVE" | "REJECTED") =>
      decideApplication(desk, { applicationId, outcome, words: "" })
    expect(await refusalOf(decide(draft.id, "ACCEPTED"))).toBe("errors.notFound")
    await decide(taken.id, "ACCEPTED")
    await decide(waiting.id, "RESERVE")
    await publishBatch(desk, await checkBatch(desk, { callId: call.id }))
    expect(await refusalOf(decide(taken.id, "REJECTED"))).toBe("calls.actRefused")
    expect(await refusalOf(decide(waiting.id, "REJECTED"))).toBe("calls.actRefused")
    await decide(waiting.id, "ACCEPTED")
    await publishBatch(desk, await checkBatch(desk, { callId: call.id }))
  })
  expect(await mailsTo(waiting.email, "calls.decided")).toBe(2)
})
