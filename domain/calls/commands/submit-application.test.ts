import { createHash, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { atInstant, buildApplication, buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { mailsTo } from "#test/events.ts"
import { demandPace } from "../demand-pace.ts"
import { applicationReceipt } from "../queries/application-receipt.ts"
import { keepApplication } from "./keep-application.ts"
import { submitApplication } from "./submit-application.ts"
import { withdrawApplication } from "./withdraw-application.ts"

useDatabase()

const someone = () => `${randomUUID()}@example.org`

test("what was sent is frozen, and the letter's hash is the hash of what is attached to it", async () => {
  const call = await buildCall()
  const email = someone()
  const { code } = await submitApplication(visitor, buildApply(call, email, { file: pdf() }))
  const receipt = await applicationReceipt(visitor, code)
  expect(receipt).toMatchObject({
    status: "SUBMITTED",
    hasUnsent: false,
    sent: { number: 1, title: "En samtale" },
  })
  const mail = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: email, kind: "calls.received" },
  })
  const [attached] = mail.attachments as { content: string }[]
  const hash = createHash("sha256")
    .update(attached?.content ?? "")
    .digest("hex")
  expect(receipt?.sent?.sha256).toBe(hash)
  expect(mail.text).toContain(hash)
  expect(mail.text).toContain(`/kvittering/${code}`)
  expect(JSON.parse(attached?.content ?? "")).toMatchObject({
    call: call.path,
    applicant: { email },
    text: "Vi vil gerne tale om det.",
    file: { name: "plan.pdf" },
  })
  expect(await mailsTo(email, "calls.draft")).toBe(0)
})

test("the same form posted ten times at once is one application, one version, one letter, ten equal answers", async () => {
  const call = await buildCall()
  const email = someone()
  const input = buildApply(call, email)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => submitApplication(visitor, { ...input, file: pdf() })),
  )
  expect(new Set(answers.map(({ code }) => code)).size).toBe(1)
  expect(await db.application.count({ where: { applicantEmail: email } })).toBe(1)
  expect(await db.applicationVersion.count({ where: { applicantEmail: email } })).toBe(1)
  expect(await mailsTo(email, "calls.received")).toBe(1)
})

test("in the last seconds it counts; just after the deadline it is refused, kept, and its link mailed", async () => {
  const call = await buildCall()
  const inTime = buildApply(call, someone())
  // The clock goes on while it is sent; the very instant is tested with the rule (rules/).
  const lastSeconds = new Date(call.deadlineAt.getTime() - 3_000)
  await atInstant(lastSeconds, () => submitApplication(visitor, inTime))
  expect(await mailsTo(inTime.email, "calls.received")).toBe(1)
  const late = buildApply(call, someone(), { text: "For sent" })
  const after = new Date(call.deadlineAt.getTime() + 50)
  expect(await atInstant(after, () => refusalOf(submitApplication(visitor, late)))).toBe(
    "calls.deadlinePassed",
  )
  expect(
    await db.application.findFirst({
      where: { applicantEmail: late.email },
      select: { status: true, text: true, sentId: true },
    }),
  ).toEqual({ status: "DRAFT", text: "For sent", sentId: null })
  expect(await mailsTo(late.email, "calls.draft")).toBe(1)
  // The browser that never heard the answer asks again: what was sent in time stays sent.
  await atInstant(after, () => submitApplication(visitor, inTime))
})

test("until the deadline it is changed and sent again: a new version, a new letter, the old one untouched", async () => {
  const call = await buildCall()
  const { id, code, email } = await buildApplication(call, { file: pdf("ét") })
  const change = buildApply(call, email, { code, title: "En bedre samtale", file: pdf("to", "bedre.pdf") })
  await keepApplication(visitor, { ...change, act: "keep" })
  expect(await applicationReceipt(visitor, code)).toMatchObject({
    hasUnsent: true,
    sent: { number: 1, title: "En samtale", file: { filename: "plan.pdf" } },
  })
  await submitApplication(visitor, change)
  expect(await applicationReceipt(visitor, code)).toMatchObject({
    hasUnsent: false,
    sent: { number: 2, title: "En bedre samtale", file: { filename: "bedre.pdf" } },
    versions: [{ number: 2 }, { number: 1 }],
  })
  expect(await mailsTo(email, "calls.received")).toBe(2)
  expect(await db.applicationFile.count({ where: { applicationId: id } })).toBe(2)
})

test.each([
  ["no title", { title: "" }, "errors.required"],
  ["no text", { text: "" }, "errors.required"],
  [
    "too many words",
    { text: "et to tre fire fem seks syv otte ni ti elleve" },
    "calls.tooManyWords?words=11&limit=10",
  ],
  ["a file that is too large", { file: new File([new Uint8Array(21e6)], "stor.png") }, "calls.fileTooLarge"],
])("with %s it is not sent, and everything typed is kept", async (_, changes, code) => {
  const call = await buildCall()
  const email = someone()
  const input = buildApply(call, email, { organisation: "Beholdes", ...changes })
  expect(await refusalOf(submitApplication(visitor, input))).toContain(code)
  const kept = await db.application.findFirstOrThrow({ where: { applicantEmail: email } })
  expect(kept).toMatchObject({
    status: "DRAFT",
    organisation: "Beholdes",
    title: input.title,
    text: input.text,
  })
  await submitApplication(visitor, { ...input, title: "Nu", text: "Hel", file: undefined })
  expect(await db.application.count({ where: { applicantEmail: email } })).toBe(1)
})

test("what was withdrawn is neither changed nor sent again", async () => {
  const call = await buildCall()
  const { code, email } = await buildApplication(call)
  await withdrawApplication(visitor, { code })
  const again = buildApply(call, email, { code, text: "Alligevel" })
  expect(await refusalOf(submitApplication(visitor, again))).toBe("calls.noLongerEdited")
  expect(await refusalOf(keepApplication(visitor, again))).toBe("calls.noLongerEdited")
})

test("who begins application after application in one name is stopped", async () => {
  const call = await buildCall()
  const email = someone()
  const tries = Array.from({ length: 61 }, () => buildApply(call, email, { act: "keep", text: "" }))
  const outcomes: string[] = []
  for (const input of tries) {
    outcomes.push(
      await keepApplication(visitor, input).then(
        () => "kept",
        (error) => error.code,
      ),
    )
  }
  expect(outcomes.filter((outcome) => outcome === "kept")).toHaveLength(60)
  expect(outcomes.at(-1)).toBe("errors.tooMany")
})

test("who sends one application again and again is stopped, and so is one network, unless signed in", async () => {
  const call = await buildCall()
  const { code, email } = await buildApplication(call)
  for (let time = 0; time < 120; time++) await demandPace(visitor, { email, code, client: randomUUID() })
  const again = buildApply(call, email, { code, text: "Igen" })
  expect(await refusalOf(submitApplication(visitor, again))).toBe("errors.tooMany")
  const client = randomUUID()
  for (let time = 0; time < 600; time++) await demandPace(visitor, { email: someone(), code: "", client })
  const next = { ...buildApply(call, someone()), client }
  expect(await refusalOf(submitApplication(visitor, next))).toBe("errors.tooMany")
  expect((await submitApplication(await signedIn(), next)).isSent).toBe(true)
})
