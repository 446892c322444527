import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { contactIn, linkOf, openCollection, responding } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { handOver } from "./hand-over.ts"
import { keepResponse } from "./keep-response.ts"
import { takeBack } from "./take-back.ts"

useDatabase()
beforeAll(async () => {
  await contactIn("101")
})

test("what was handed over is taken back, and both may answer from then on", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  await handOver(visitor, { key, name: "Kollega", email: "kollega@example.org", words: "" })
  const theirs = await linkOf(built, "101", "collecting.handOver", "kollega@example.org")
  await takeBack(visitor, { key })
  await keepResponse(visitor, responding(built, key))
  await keepResponse(visitor, responding(built, theirs, { model: "2", version: 1 }))
  expect(await refusalOf(takeBack(visitor, { key: "x".repeat(24) }))).toBe("errors.notFound")
})
