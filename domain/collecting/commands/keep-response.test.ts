import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay } from "#platform/time/time.ts"
import {
  type Contact,
  collecting,
  contactIn,
  given,
  invitationIdOf,
  linkOf,
  openCollection,
  responding,
} from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { sessionOf } from "#test/people.ts"
import { questionnaire } from "../queries/questionnaire.ts"
import { keepResponse } from "./keep-response.ts"
import { saveCollection } from "./save-collection.ts"
import { sendResponse } from "./send-response.ts"

useDatabase()
let contact: Contact
beforeAll(async () => {
  contact = await contactIn("101")
})

test("what was typed is kept as it was typed, and gone on with by the link or signed in", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  const form = responding(built, key, { act: "keep", visits: "ca. 300", remark: "Vi tæller endnu" })
  expect(await keepResponse(visitor, form)).toMatchObject({ version: 1, isSent: false })
  const { actor } = await sessionOf({ email: contact.email })
  for (const found of [
    await questionnaire(visitor, key),
    await questionnaire(actor, await invitationIdOf(built, "101")),
  ]) {
    expect(found).toMatchObject({ access: "write", municipality: "København" })
    expect(found?.response).toMatchObject({ status: "BEGUN", version: 1, remark: "Vi tæller endnu" })
    expect(found?.response?.answers.map((one) => one.given).toSorted()).toEqual(["1", "ca. 300"])
  }
})

test("two colleagues at once: the second is told, nothing of the first is overwritten, and both can be read", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  await keepResponse(visitor, responding(built, key, { model: "1", visits: "10" }))
  await keepResponse(visitor, responding(built, key, { model: "2", visits: "10", version: 1 }))
  const late = responding(built, key, { model: "5", visits: "99", version: 1 })
  expect(await refusalOf(keepResponse(visitor, late))).toBe("errors.stale")
  const standing = await questionnaire(visitor, key)
  expect(standing?.response).toMatchObject({ version: 2, savedBy: contact.name })
  expect(standing?.response?.answers).toContainEqual(given(built.versionId, "2"))
  expect(await keepResponse(visitor, { ...late, version: 2 })).toMatchObject({ version: 3 })
})

test("a form that was posted twice is one save", async () => {
  const built = await openCollection()
  const form = responding(built, await linkOf(built, "101"))
  const both = await Promise.all([keepResponse(visitor, form), keepResponse(visitor, form)])
  expect(both.map(({ version }) => version)).toEqual([1, 1])
})

test("what was sent is not taken back by a draft", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  await sendResponse(visitor, responding(built, key))
  const draft = responding(built, key, { model: "2", version: 1 })
  expect(await refusalOf(keepResponse(visitor, draft))).toBe("collecting.sentBefore")
})

test("before it opens and after it closed nothing is kept", async () => {
  const built = await openCollection()
  const form = responding(built, await linkOf(built, "101"))
  await saveCollection(
    desk,
    collecting(built.id, { version: 1, opensAt: "2099-01-01T12:00", closesAt: "2099-01-02T12:00" }),
  )
  expect(await refusalOf(keepResponse(visitor, form))).toBe("collecting.notOpen")
  await saveCollection(
    desk,
    collecting(built.id, { version: 2, opensAt: "2026-01-01T12:00", closesAt: "2026-01-02T12:00" }),
  )
  expect(await refusalOf(keepResponse(visitor, form))).toBe("collecting.closed")
  expect(await db.response.count({ where: { invitation: { editionId: built.editionId } } })).toBe(0)
})

test("who no longer holds the role has nothing to read and nothing to write; who took it over has", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  const successor = await contactIn("101")
  await db.affiliation.updateMany({
    where: { personId: contact.personId },
    data: { toOn: dateOfDay("2021-01-01") },
  })
  const form = responding(built, key)
  expect(await refusalOf(keepResponse(visitor, form))).toBe("collecting.leftRole")
  expect(await questionnaire(visitor, key)).toMatchObject({ access: "left", questions: [], response: null })
  const { actor } = await sessionOf({ email: successor.email })
  const invitationId = await invitationIdOf(built, "101")
  expect(await keepResponse(actor, { ...form, key: invitationId })).toMatchObject({ version: 1 })
  await db.affiliation.updateMany({ where: { personId: contact.personId }, data: { toOn: null } })
})

test("a secret that was never mailed, and an invitation of others, are not found", async () => {
  const built = await openCollection()
  const { actor } = await sessionOf({ email: "fremmed@example.org" }).catch(async () => {
    await db.person.create({ data: { name: "F", email: "fremmed@example.org" }, select: { id: true } })
    return sessionOf({ email: "fremmed@example.org" })
  })
  const invitationId = await invitationIdOf(built, "101")
  for (const [who, key] of [
    [visitor, "x".repeat(24)],
    [visitor, invitationId],
    [actor, invitationId],
  ] as const) {
    expect(await refusalOf(keepResponse(who, responding(built, key)))).toBe("errors.notFound")
    expect(await questionnaire(who, key)).toBeNull()
  }
})
