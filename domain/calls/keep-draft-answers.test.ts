import { createHash, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { buildApply, buildCall } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { ask, choices, publishForm } from "#test/forms.ts"
import { keepApplication } from "./commands/keep-application.ts"
import { submitApplication } from "./commands/submit-application.ts"
import { applicationContent } from "./queries/application-content.ts"
import { applicationDraft } from "./queries/application-draft.ts"
import { applicationReceipt } from "./queries/application-receipt.ts"

useDatabase()

const someone = () => `${randomUUID()}@example.org`
const answered = (answers: Record<string, string[]>) => ({ answers: new Map(Object.entries(answers)) })
const phone = ask("tlf", { kind: "PHONE", isRequired: true })
const room = ask("sal", { kind: "ONE_OF", options: choices("stor", "lille") })

test("a draft keeps answers as they are, and goes on with them", async () => {
  const call = await buildCall()
  await publishForm("CALL", call.id, [phone, room])
  const post = buildApply(call, someone(), {
    act: "keep",
    ...answered({ tlf: ["12"], sal: ["stor"], x: ["y"] }),
  })
  const { code } = await keepApplication(visitor, post)
  const draft = await applicationDraft(visitor, code)
  expect(draft?.answers).toEqual({ tlf: ["12"], sal: ["stor"] })
  expect(draft?.form?.questions.map(({ key }) => key)).toEqual(["tlf", "sal"])
})

test("what is wrong is told at its question once the rest is kept", async () => {
  const call = await buildCall()
  await publishForm("CALL", call.id, [phone, room])
  const post = buildApply(call, someone(), answered({ tlf: ["12"] }))
  const refusal = await submitApplication(visitor, post).catch((it) => it)
  expect(refusal).toBeInstanceOf(InvalidInput)
  expect(refusal.fields).toEqual({ "answers.tlf": ["forms.wrong.phone"] })
  expect(await db.answer.count({ where: { sheet: { application: { applicantEmail: post.email } } } })).toBe(1)
})

test("answers are sent and hashed with the rest, in words, and stand when the questions change", async () => {
  const call = await buildCall()
  await publishForm("CALL", call.id, [phone, room])
  const post = buildApply(call, someone(), answered({ tlf: ["20 34 56 78"], sal: ["stor"] }))
  const { code } = await submitApplication(visitor, post)
  await publishForm("CALL", call.id, [ask("andet")], 1)
  const receipt = await applicationReceipt(visitor, code)
  expect(receipt?.sent?.answers).toEqual([
    { key: "tlf", question: "Spørgsmål tlf", answer: "20 34 56 78" },
    { key: "sal", question: "Spørgsmål sal", answer: "STOR" },
  ])
  expect(receipt?.hasUnsent).toBe(false)
  const content = (await applicationContent(visitor, code)) ?? ""
  expect(createHash("sha256").update(content).digest("hex")).toBe(receipt?.sent?.sha256)
})

test("an answer that changed makes a new version; the same once more does not", async () => {
  const call = await buildCall()
  await publishForm("CALL", call.id, [room])
  const post = buildApply(call, someone(), answered({ sal: ["stor"] }))
  const { code } = await submitApplication(visitor, post)
  await submitApplication(visitor, post)
  expect((await applicationReceipt(visitor, code))?.versions).toHaveLength(1)
  await submitApplication(visitor, { ...post, code, ...answered({ sal: ["lille"] }) })
  expect((await applicationReceipt(visitor, code))?.versions).toHaveLength(2)
})

test("a call that asks nothing sends exactly what it always did", async () => {
  const call = await buildCall()
  const post = buildApply(call, someone(), answered({ sal: ["stor"] }))
  const { code } = await submitApplication(visitor, post)
  expect(await applicationContent(visitor, code)).toBe(
    `{"applicant":{"email":"${post.email}","name":"${post.name}"},"call":"${call.path}","file":null,` +
      `"organisation":"Prøvebiblioteket","text":"Vi vil gerne tale om det.","title":"En samtale"}`,
  )
})
