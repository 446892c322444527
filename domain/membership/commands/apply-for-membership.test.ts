import { randomUUID } from "node:crypto"
import { parseWithZod } from "@conform-to/zod/v4"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { openAnswerFile } from "#domain/forms/commands/open-answer-file.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { ask, askFile, attached, fileBehind, publishForm } from "#test/forms.ts"
import { applied, buildJoin, library, mailOf, waiting } from "#test/joining.ts"
import { person } from "#test/people.ts"
import { joinInput } from "../input.ts"
import { deskApplication } from "../queries/desk-application.ts"
import { applyForMembership } from "./apply-for-membership.ts"
import { saveMembership } from "./save-membership.ts"

useDatabase()
const someone = () => `${randomUUID()}@example.org`
const today = dayInCopenhagen(now())
const year = { fromOn: today, toOn: addDays(today, 365), priceOere: 60_000 }

test("an application is a draft until its mail is answered, and the mail carries what answers it", async () => {
  const { id, token } = await applied(buildJoin(someone(), { name: "Anne\r\nBcc: alle@example.org" }))
  expect(await db.membershipApplication.findUnique({ where: { id } })).toMatchObject({ status: "DRAFT" })
  expect(token).toMatch(/^[\w-]{40,}$/)
  const mail = await mailOf(id)
  expect(mail).toMatchObject({ kind: "membership.confirm" })
  expect(`${mail.toAddress}${mail.subject}`).not.toMatch(/[\r\n]/)
  const stored = await db.membershipApplication.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(stored)).not.toContain(token)
})

test("the same form sent many times at once is one application and one mail", async () => {
  const join = buildJoin(someone())
  const answers = await Promise.all(Array.from({ length: 10 }, () => applyForMembership(visitor, join)))
  expect(new Set(answers.map(({ code }) => code)).size).toBe(1)
  expect(await db.outboxMessage.count({ where: { toAddress: join.email } })).toBe(1)
})

test("applied for twice: the answer is the same, and only the mail tells that one waits", async () => {
  const email = someone()
  const first = await waiting(buildJoin(email))
  const second = await applied(buildJoin(email))
  expect(second.code).not.toBe(first.code)
  expect(second.token).toBe("")
  const mail = await mailOf(second.id)
  expect(mail).toMatchObject({ kind: "membership.stands", toAddress: email })
  expect(mail.text).toContain(first.code)
  expect(await db.membershipApplication.findUnique({ where: { id: second.id } })).toMatchObject({
    status: "DRAFT",
  })
  expect((await applied(buildJoin(email, library))).token).not.toBe("")
})

test("a member who applies is told by mail alone; the row and the answer are those of anybody", async () => {
  const { id: personId, email } = await person()
  await saveMembership(system("test"), { typeKey: "person", personId, organisationId: null, ...year })
  const [member, stranger] = [await applied(buildJoin(email)), await applied(buildJoin(someone()))]
  expect((await mailOf(member.id)).text).toContain("er allerede medlem")
  const rows = await db.membershipApplication.findMany({
    where: { id: { in: [member.id, stranger.id] } },
    select: { status: true, personId: true, membershipId: true, submittedAt: true },
  })
  expect(rows[0]).toEqual(rows[1])
})

test("an organisation's membership is not told to a stranger who writes its name or number", async () => {
  const { id } = await db.organisation.create({
    data: { name: "Hemmeligt Bibliotek", kind: "LIBRARY", cvr: "13585628" },
    select: { id: true },
  })
  await saveMembership(system("test"), {
    typeKey: "institution",
    personId: null,
    organisationId: id,
    ...year,
  })
  const itself = { ...library, organisationName: "hemmeligt bibliotek", cvr: "13585628" }
  expect((await applied(buildJoin(someone(), itself))).token).not.toBe("")
  const { id: personId, email } = await person()
  await db.affiliation.create({
    data: { personId, organisationId: id, function: "COORDINATOR", fromOn: new Date("2020-01-01") },
  })
  expect((await applied(buildJoin(email, itself))).token).toBe("")
})

test("one address is written to five times in a quarter of an hour, and no more", async () => {
  const email = someone()
  for (let times = 0; times < 5; times += 1) await applyForMembership(visitor, buildJoin(email))
  expect(await refusalOf(applyForMembership(visitor, buildJoin(email)))).toBe("errors.tooMany")
  expect(await refusalOf(applyForMembership(visitor, buildJoin(someone(), { employerCode: "999" })))).toBe(
    "errors.invalidInput errors.invalid",
  )
})

test("the form asks of each kind what belongs to it, and keeps nothing of the other", () => {
  const sent = (fields: Record<string, string>) => {
    const form = new FormData()
    const all = { submissionKey: randomUUID(), name: "Anne", email: "ANNE@Example.org", ...fields }
    for (const [key, value] of Object.entries(all)) form.append(key, value)
    return parseWithZod(form, { schema: joinInput })
  }
  const personal = sent({
    holder: "PERSON",
    cvr: "12",
    organisationName: "X",
    employerCode: "657",
    employer: "Y",
  })
  expect(personal.status === "success" && personal.value).toMatchObject({
    email: "anne@example.org",
    cvr: null,
    organisationName: "",
    employerCode: "657",
    employer: "",
  })
  expect(sent({ holder: "ORGANISATION", cvr: "13585627", gln: "5798000880017" }).reply().error).toEqual({
    organisationName: ["errors.required"],
    organisationKind: ["membership.join.chooseKind"],
    cvr: ["billing.cvr"],
    gln: ["billing.gln"],
  })
  expect(sent({ holder: "" }).reply().error).toMatchObject({ holder: expect.anything() })
})

test("what is asked besides is answered with the application, or told where it is missing", async () => {
  await publishForm("JOINING", null, [ask("hvorfra", { isRequired: true }), ask("tlf", { kind: "PHONE" })])
  const refusal = await refusalOf(applyForMembership(visitor, buildJoin(someone())))
  expect(refusal).toBe("errors.invalidInput errors.required")
  const { id } = await applied(buildJoin(someone(), { answers: new Map([["hvorfra", ["En kollega"]]]) }))
  const sheet = await db.answerSheet.findUnique({ where: { joiningId: id }, select: { answers: true } })
  expect(sheet?.answers).toMatchObject([{ key: "hvorfra", values: ["En kollega"] }])
  await publishForm("JOINING", null, [], 1)
})

test("a file that is asked for comes with the application, once however often it is sent", async () => {
  await publishForm("JOINING", null, [askFile("vedtaegt", { isRequired: true })], 2)
  const join = buildJoin(someone())
  const value = await attached({ entryId: null, key: "vedtaegt", owner: join.submissionKey }, pdf())
  const sent = { ...join, answers: new Map([["vedtaegt", [value]]]) }
  const codes = await Promise.all(Array.from({ length: 5 }, () => applyForMembership(visitor, sent)))
  expect(new Set(codes.map(({ code }) => code)).size).toBe(1)
  const { id: joiningId } = await db.membershipApplication.findFirstOrThrow({ where: { email: join.email } })
  const file = await fileBehind(value)
  expect(await deskApplication(system("test"), joiningId)).toMatchObject({
    answers: [{ answer: "plan.pdf", file: { id: file.id } }],
  })
  expect(await openAnswerFile(system("test"), { id: file.id })).toMatchObject({ filename: "plan.pdf" })
  await publishForm("JOINING", null, [], 3)
})
