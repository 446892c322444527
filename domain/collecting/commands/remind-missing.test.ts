import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { answered, type Contact, contactIn, linkOf, mailsOf, openCollection } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { questionnaire } from "../queries/questionnaire.ts"
import { closeCollection } from "./close-collection.ts"
import { handOver } from "./hand-over.ts"
import { remindMissing } from "./remind-missing.ts"

useDatabase()
const contacts = new Map<string, Contact>()
beforeAll(async () => {
  for (const code of ["101", "147", "151", "153"]) contacts.set(code, await contactIn(code))
})
const emailOf = (code: string) => contacts.get(code)?.email ?? ""

test("only those who are missing are reminded, once a round however often it is pressed; the old link goes on working", async () => {
  const built = await openCollection()
  await answered(built, "101")
  const old = await linkOf(built, "147")
  await handOver(visitor, {
    key: await linkOf(built, "151"),
    name: "Kollega",
    email: "kollega@example.org",
    words: "",
  })
  const presses = await Promise.all(
    [1, 2, 3].map(() => remindMissing(desk, { entryId: built.id, rounds: 0 })),
  )
  expect(presses.map(({ reminded }) => reminded).toSorted()).toEqual([0, 0, 3])
  expect(await mailsOf(built, "collecting.reminder")).toEqual(
    [emailOf("147"), emailOf("153"), "kollega@example.org"].toSorted(),
  )
  expect(await questionnaire(visitor, old)).not.toBeNull()
  await remindMissing(desk, { entryId: built.id, rounds: 1 })
  expect(await mailsOf(built, "collecting.reminder")).toHaveLength(6)
})

test("who took the role over is reminded, and who left it is not", async () => {
  const built = await openCollection()
  const leaver = contacts.get("153")
  await db.affiliation.updateMany({
    where: { personId: leaver?.personId ?? "" },
    data: { toOn: dateOfDay("2021-01-01") },
  })
  const successor = await contactIn("153")
  await remindMissing(desk, { entryId: built.id, rounds: 0 })
  const reminded = await mailsOf(built, "collecting.reminder")
  expect(reminded).toContain(successor.email)
  expect(reminded).not.toContain(leaver?.email)
})

test("nobody is reminded once it is closed, nor by members", async () => {
  const built = await openCollection()
  expect(await refusalOf(remindMissing(await signedIn(), { entryId: built.id, rounds: 0 }))).toBe(
    "errors.notAllowed",
  )
  await closeCollection(desk, { entryId: built.id })
  expect(await refusalOf(remindMissing(desk, { entryId: built.id, rounds: 0 }))).toBe("collecting.over")
})
