import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { answered, contactIn, linkOf, mailsOf, openCollection, responding } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { deskCollection } from "../queries/desk-collection.ts"
import { declineResponse } from "./decline-response.ts"
import { remindMissing } from "./remind-missing.ts"
import { sendResponse } from "./send-response.ts"

useDatabase()
beforeAll(async () => {
  for (const code of ["101", "147"]) await contactIn(code)
})

test("who does not take part is not reminded, and may still change their mind", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  await declineResponse(visitor, { key, version: 0, remark: "Ingen tid" })
  await declineResponse(visitor, { key, version: 0, remark: "Ingen tid" })
  const progress = async () =>
    (await deskCollection(desk, built.id)).municipalities.find(({ code }) => code === "101")?.progress
  expect(await progress()).toBe("DECLINED")
  expect(await remindMissing(desk, { entryId: built.id, rounds: 0 })).toMatchObject({ reminded: 1 })
  expect(await mailsOf(built, "collecting.reminder")).toHaveLength(1)
  await sendResponse(visitor, responding(built, key, { version: 1 }))
  expect(await progress()).toBe("SENT")
})

test("what was sent and is declined counts no more, and the text of an old page is refused", async () => {
  const built = await openCollection()
  const key = await answered(built, "101")
  expect(await refusalOf(declineResponse(visitor, { key, version: 0, remark: "" }))).toBe("errors.stale")
  await declineResponse(visitor, { key, version: 1, remark: "" })
  const { municipalities } = await deskCollection(desk, built.id)
  expect(municipalities.find(({ code }) => code === "101")).toMatchObject({ answeredBy: null })
})
