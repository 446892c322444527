import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { contactIn, linkOf, mailsOf, openCollection, responding } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { questionnaire } from "../queries/questionnaire.ts"
import { handOver } from "./hand-over.ts"
import { keepResponse } from "./keep-response.ts"

useDatabase()
beforeAll(async () => {
  await contactIn("101")
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
