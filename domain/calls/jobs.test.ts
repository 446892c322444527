import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { exists } from "#platform/storage/storage.ts"
import { afterDeadline, buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { askFile, attached, fileBehind, publishForm } from "#test/forms.ts"
import { keepApplication } from "./commands/keep-application.ts"
import { submitApplication } from "./commands/submit-application.ts"
import { forgetDrafts } from "./jobs.ts"

useDatabase()

test("a file that was chosen after an application was sent goes with the drafts; what was sent stays", async () => {
  const call = await buildCall()
  await publishForm("CALL", call.id, [askFile("plan"), askFile("budget")])
  const apply = buildApply(call, `${randomUUID()}@example.org`)
  const chosen = (key: string, name: string) =>
    attached({ entryId: call.id, key, owner: apply.submissionKey }, pdf(name, `${name}.pdf`))
  const plan = await chosen("plan", "sendt")
  await submitApplication(visitor, { ...apply, answers: new Map([["plan", [plan]]]) })
  const budget = await chosen("budget", "senere")
  const answers = new Map([
    ["plan", [plan]],
    ["budget", [budget]],
  ])
  await keepApplication(visitor, { ...apply, act: "keep", answers })
  const [sent, added] = [await fileBehind(plan), await fileBehind(budget)]
  expect(added).toMatchObject({ sentWithId: null, sheetId: expect.any(String) })
  await afterDeadline(call, () => forgetDrafts(call.deadlineAt))
  expect(await exists(added.storageKey), "not before its call is over").toBe(true)
  await afterDeadline(call, () => forgetDrafts(new Date(call.deadlineAt.getTime() + 1)))
  expect(await exists(added.storageKey)).toBe(false)
  expect(await exists(sent.storageKey)).toBe(true)
  const sheet = { applicationId: { not: null } }
  expect(await db.answerFile.findMany({ select: { filename: true } })).toEqual([{ filename: "sendt.pdf" }])
  expect(await db.answer.findMany({ where: { sheet }, select: { key: true } })).toEqual([{ key: "plan" }])
})
