import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import {
  type BuiltCollection,
  contactIn,
  linkOf,
  mailsOf,
  openCollection,
  responding,
} from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import type { EnterResponse } from "../input.ts"
import { deskCollection } from "../queries/desk-collection.ts"
import { closeCollection } from "./close-collection.ts"
import { enterResponse } from "./enter-response.ts"
import { sendResponse } from "./send-response.ts"

useDatabase()
beforeAll(async () => {
  await contactIn("101")
})

function byPhone(
  built: BuiltCollection,
  municipalityCode: string,
  changes: Parameters<typeof responding>[2] & { act?: "send" } = {},
): EnterResponse {
  const { key: _, locale: __, act: ___, ...form } = responding(built, "", changes)
  return { ...form, entryId: built.id, municipalityCode, act: "send" }
}

test("an answer by phone is marked as such, says in the log who wrote it, and mails no receipt", async () => {
  const built = await openCollection()
  const editor = await signedIn("EDITOR")
  await enterResponse(editor, byPhone(built, "101"))
  const { municipalities } = await deskCollection(desk, built.id)
  expect(municipalities.find(({ code }) => code === "101")).toMatchObject({
    progress: "SENT",
    isByPhone: true,
  })
  const log = { subjectId: built.id, operation: "collecting.enteredByPhone", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
  expect(await mailsOf(built, "collecting.receipt")).toEqual([])
  // The municipality may correct it by itself.
  const key = await linkOf(built, "101")
  await sendResponse(visitor, responding(built, key, { model: "2", version: 1 }))
  expect(await refusalOf(enterResponse(desk, byPhone(built, "101", { model: "5", version: 1 })))).toBe(
    "errors.stale",
  )
})

test("after closing staff still write down what was said, and are told to lay the answers anew", async () => {
  const built = await openCollection()
  await closeCollection(desk, { entryId: built.id })
  await enterResponse(desk, byPhone(built, "563"))
  expect((await deskCollection(desk, built.id)).times).toMatchObject({ state: "closed", isLaidOld: true })
  await closeCollection(desk, { entryId: built.id })
  expect((await deskCollection(desk, built.id)).times).toMatchObject({ isLaidOld: false })
})

test("members enter nothing, and what a municipality says by phone takes the place of an answer that covered it", async () => {
  const built = await openCollection()
  expect(await refusalOf(enterResponse(await signedIn(), byPhone(built, "101")))).toBe("errors.notAllowed")
  await enterResponse(desk, byPhone(built, "561", { covers: ["563"] }))
  await enterResponse(desk, byPhone(built, "563", { model: "5" }))
  const { municipalities } = await deskCollection(desk, built.id)
  expect(municipalities.find(({ code }) => code === "563")).toMatchObject({ progress: "SENT", coveredBy: "" })
  expect(municipalities.find(({ code }) => code === "561")).toMatchObject({ progress: "SENT", covers: [] })
})
