import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { afterDeadline, buildApplication, buildCall } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { deskBatch } from "../queries/desk-batch.ts"
import { checkBatch } from "./check-batch.ts"
import { decideApplication } from "./decide-application.ts"

const database = useDatabase()

test("it says how many lack a decision, and keeps a hash once none does", async () => {
  const call = await buildCall()
  const [one, other] = [await buildApplication(call), await buildApplication(call)]
  await afterDeadline(call, async () => {
    const check = () => checkBatch(desk, { callId: call.id })
    expect(await refusalOf(check())).toBe("calls.nothingDecided")
    await decideApplication(desk, { applicationId: one.id, outcome: "ACCEPTED", words: "" })
    expect(await refusalOf(check())).toBe("calls.undecided")
    expect(await deskBatch(desk, call.id)).toMatchObject({ undecided: 1, checkedHash: "" })
    await decideApplication(desk, { applicationId: other.id, outcome: "REJECTED", words: "" })
    const { hash } = await check()
    expect(await deskBatch(desk, call.id)).toMatchObject({
      undecided: 0,
      checkedHash: hash,
      status: "CHECKED",
    })
    expect(await check()).toMatchObject({ hash })
  })
})

test("the hash changes with an outcome and with a word", async () => {
  const call = await buildCall()
  const { id } = await buildApplication(call)
  const hashes = new Set<string>()
  await afterDeadline(call, async () => {
    for (const [outcome, words] of [
      ["ACCEPTED", ""],
      ["REJECTED", ""],
      ["REJECTED", "Desværre"],
    ] as const) {
      await decideApplication(desk, { applicationId: id, outcome, words })
      hashes.add((await checkBatch(desk, { callId: call.id })).hash)
    }
  })
  expect(hashes.size).toBe(3)
})

test("a decision about what has changed since is told, and not checked", async () => {
  const call = await buildCall()
  const { id } = await buildApplication(call)
  await afterDeadline(call, async () => {
    await decideApplication(desk, { applicationId: id, outcome: "ACCEPTED", words: "" })
    // As if the deadline had been moved and the application sent anew.
    const [version] = await database.sql<{ id: string }>(
      `INSERT INTO "ApplicationVersion" ("id", "applicationId", "number", "applicantName", "applicantEmail", "organisation", "title", "text", "content", "sha256", "sentAt")
       SELECT gen_random_uuid(), "applicationId", 2, "applicantName", "applicantEmail", "organisation", "title", "text", "content", "sha256", "sentAt"
       FROM "ApplicationVersion" WHERE "applicationId" = $1 RETURNING "id"`,
      [id],
    )
    await db.application.update({ where: { id }, data: { sentId: version?.id ?? "" } })
    expect(await refusalOf(checkBatch(desk, { callId: call.id }))).toBe("calls.changedSince")
  })
})
