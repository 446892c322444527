import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db, transaction } from "#platform/database/client.ts"
import { demandRate } from "#platform/http/rate-limit.ts"
import { dateOfDay } from "#platform/time/time.ts"
import {
  type Contact,
  contactIn,
  invitationIdOf,
  linkOf,
  mailsOf,
  openCollection,
  responding,
} from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { questionnaire } from "../queries/questionnaire.ts"
import { handOver } from "./hand-over.ts"
import { inviteMunicipalities } from "./invite-municipalities.ts"
import { keepResponse } from "./keep-response.ts"
import { remindMissing } from "./remind-missing.ts"

useDatabase()
let contact: Contact
beforeAll(async () => {
  contact = await contactIn("101")
})

test("a colleague gets the questions with what was saved; who handed over reads along and writes no more", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  await keepResponse(visitor, responding(built, key, { model: "2" }))
  const colleague = { key, name: "Kollega", email: "kollega@example.org", words: "Du ved det bedst" }
  await Promise.all([1, 2, 3].map(() => handOver(visitor, colleague)))
  expect(await mailsOf(built, "collecting.handOver")).toEqual(["kollega@example.org"])
  const theirs = await linkOf(built, "101", "collecting.handOver", "kollega@example.org")
  expect(await questionnaire(visitor, theirs)).toMatchObject({
    access: "write",
    response: { version: 1, status: "BEGUN" },
  })
  expect(await questionnaire(visitor, key)).toMatchObject({
    access: "read",
    response: { version: 1 },
    colleagues: ["Kollega"],
  })
  const draft = responding(built, key, { model: "5", version: 1 })
  expect(await refusalOf(keepResponse(visitor, draft))).toBe("collecting.handedOverBefore")
  await keepResponse(visitor, { ...draft, key: theirs })
})

test("nobody hands over to themselves, and what one handed over one does not hand over again", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  const own = (await mailsOf(built, "collecting.invitation"))[0] ?? ""
  expect(await refusalOf(handOver(visitor, { key, name: "Mig", email: own, words: "" }))).toContain(
    "collecting.handOverSelf",
  )
  await handOver(visitor, { key, name: "A", email: "a@example.org", words: "" })
  expect(await refusalOf(handOver(visitor, { key, name: "B", email: "b@example.org", words: "" }))).toBe(
    "collecting.handedOverBefore",
  )
})

test("handed to somebody who has left the role, they answer and are reminded: a colleague asked them by name", async () => {
  const built = await openCollection()
  const left = contact.email
  const successor = await contactIn("101")
  await inviteMunicipalities(desk, { entryId: built.id })
  await db.affiliation.updateMany({
    where: { personId: contact.personId },
    data: { toOn: dateOfDay("2021-01-01") },
  })
  const key = await linkOf(built, "101", "collecting.invitation", successor.email)
  await handOver(visitor, { key, name: "Tidligere", email: left, words: "" })
  const theirs = await linkOf(built, "101", "collecting.handOver", left)
  expect(await keepResponse(visitor, responding(built, theirs))).toMatchObject({ version: 1 })
  await remindMissing(desk, { entryId: built.id, rounds: 0 })
  expect(await mailsOf(built, "collecting.reminder")).toEqual([left])
})

test("who hands over too often is told at once, also while others hold the collection: nothing is counted under its lock", async () => {
  await contactIn("147")
  const built = await openCollection()
  const key = await linkOf(built, "147")
  const points = { points: 30, seconds: 3_600 }
  const counter = `survey.handOver:${await invitationIdOf(built, "147")}`
  for (let time = 0; time < points.points; time++) await demandRate(counter, points)
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS "locked" FROM "Collection" WHERE "editionId" = ${built.editionId}::uuid FOR UPDATE`
    const colleague = { key, name: "K", email: "ofte@example.org", words: "" }
    expect(await refusalOf(handOver(visitor, colleague))).toBe("errors.tooMany")
  })
})
