import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { askAgain } from "#domain/surveys/commands/ask-again.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay } from "#platform/time/time.ts"
import {
  answered,
  collecting,
  contactIn,
  given,
  linkOf,
  mailsOf,
  openCollection,
  responding,
  surveyToCollect,
} from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { buildSurvey } from "#test/surveys.ts"
import { questionnaire } from "../queries/questionnaire.ts"
import { inviteMunicipalities } from "./invite-municipalities.ts"
import { saveCollection } from "./save-collection.ts"
import { sendResponse } from "./send-response.ts"

useDatabase()
beforeAll(async () => {
  for (const code of ["101", "561", "563"]) await contactIn(code)
})

test("an answer is kept in its one spelling, and its receipt says every answer and leads back", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  await sendResponse(visitor, responding(built, key, { visits: "1.250", remark: "Uden filialer" }))
  const found = await questionnaire(visitor, await linkOf(built, "101", "collecting.receipt"))
  expect(found?.response).toMatchObject({ status: "SENT", version: 1, isByPhone: false })
  expect(found?.response?.answers).toContainEqual(given(built.numberId, "1250"))
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { kind: "collecting.receipt" },
    select: { text: true },
    orderBy: { createdAt: "desc" },
  })
  expect(text).toContain("Besøg på biblioteket: 1.250 besøg")
  expect(text).toContain("Uden filialer")
})

test("it may be corrected until closing: each correction has a receipt, a repeated post none", async () => {
  const built = await openCollection()
  const key = await answered(built, "101")
  const correction = responding(built, key, { model: "2", version: 1 })
  await Promise.all([1, 2, 3].map(() => sendResponse(visitor, correction)))
  expect(await mailsOf(built, "collecting.receipt")).toHaveLength(2)
  const row = await db.response.findFirstOrThrow({ where: { invitation: { editionId: built.editionId } } })
  expect(row.version).toBe(2)
})

test("what is missing or unreadable is said at its question; what cannot be answered is an answer", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  const wrong = await sendResponse(visitor, responding(built, key, { model: "", visits: "ca. 300" })).catch(
    (error) => error,
  )
  expect(wrong.fields).toEqual({
    "answers[0].given": ["collecting.wrong.missing"],
    "answers[1].given": ["collecting.wrong.number"],
  })
  const unable = [given(built.versionId, "", { isUnable: true }), given(built.numberId, "12")]
  await sendResponse(visitor, responding(built, key, { answers: unable }))
})

test("one answer covers several municipalities, who are told once by mail; who answers itself after all is covered no longer", async () => {
  const built = await openCollection()
  const key = await answered(built, "561", { covers: ["563", "561"] })
  const fanoe = await linkOf(built, "563")
  expect((await questionnaire(visitor, fanoe))?.answeredBy).toBe("Esbjerg")
  await sendResponse(visitor, responding(built, key, { model: "2", covers: ["563"], version: 1 }))
  expect(await mailsOf(built, "collecting.covered")).toHaveLength(1)
  await sendResponse(visitor, responding(built, fanoe, { model: "5" }))
  expect((await questionnaire(visitor, fanoe))?.answeredBy).toBe("")
  expect((await questionnaire(visitor, key))?.response).toMatchObject({ status: "SENT", covers: [] })
  const again = responding(built, key, { model: "2", covers: ["563"], version: 2 })
  expect(await refusalOf(sendResponse(visitor, again))).toContain("collecting.coversAnswered?name=Fan%C3%B8")
})

test("an answer far from last time's is asked about, and taken when it is said to be right, that one and no other", async () => {
  const first = await surveyToCollect({ year: 2014 })
  await db.release.create({
    data: {
      editionId: first.editionId,
      number: 1,
      observations: {
        create: [{ versionId: first.numberId, municipalityCode: "101", status: "FINAL", value: 1_000 }],
      },
    },
    select: { id: true },
  })
  await db.release.updateMany({ where: { editionId: first.editionId }, data: { publishedAt: new Date() } })
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2026 })
  await askAgain(desk, { entryId: second.id, versionId: first.versionId })
  await askAgain(desk, { entryId: second.id, versionId: first.numberId })
  await saveCollection(desk, collecting(second.id))
  await inviteMunicipalities(desk, { entryId: second.id })
  const built = { ...first, ...second }
  const key = await linkOf(built, "101")
  expect((await questionnaire(visitor, key))?.questions[1]?.last).toMatchObject({ year: 2014, given: "1000" })
  const sending = (visits: string, confirmed: string) =>
    sendResponse(
      visitor,
      responding(built, key, {
        answers: [given(built.versionId, "1"), given(built.numberId, visits, { confirmed })],
      }),
    )
  const asked = await sending("10.000", "").catch((error) => error)
  expect(asked.fields).toEqual({ "answers[1].confirmed": ["collecting.askedAbout?year=2014"] })
  expect(await refusalOf(sending("20.000", "10.000"))).toContain("collecting.askedAbout")
  await sending("10.000", "10.000")
})

test("of being covered those are told who answer there today; a correction mails nobody and makes no link", async () => {
  const left = await contactIn("159")
  const built = await openCollection()
  const links = () =>
    db.respondentLink.count({ where: { respondent: { invitation: { editionId: built.editionId } } } })
  const successor = await contactIn("159")
  await inviteMunicipalities(desk, { entryId: built.id })
  await db.affiliation.updateMany({
    where: { personId: left.personId },
    data: { toOn: dateOfDay("2021-01-01") },
  })
  const key = await answered(built, "101", { covers: ["159"] })
  expect(await mailsOf(built, "collecting.covered")).toEqual([successor.email])
  const before = await links()
  await sendResponse(visitor, responding(built, key, { model: "2", covers: ["159"], version: 1 }))
  // The one of the second receipt.
  expect(await links()).toBe(before + 1)
})
