import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf } from "#test/entries.ts"
import { referenceDifferences } from "../queries/reference-differences.ts"
import { mendReferences } from "./mend-references.ts"

useDatabase()

test("rows that say something else than the texts are written anew, and texts stay as they are", async () => {
  const target = await published("EVENT", { title: "Mødet" })
  const body = {
    type: "doc" as const,
    content: [{ type: "eventCard" as const, attrs: { entryId: target.id } }],
  }
  const one = await draft("NEWS", { title: "Viser mødet", body })
  const other = await draft("NEWS", { title: "Viser intet" })
  await db.reference.deleteMany({ where: { fromId: one.id } })
  const extra = { fromId: other.id, toEntryId: target.id, state: "LIVE" as const, place: "LINK" as const }
  await db.reference.create({ data: extra, select: { id: true } })
  const texts = await db.revision.count()
  expect(await mendReferences(desk)).toEqual({ mended: 2 })
  expect(await referenceDifferences(desk)).toEqual([])
  expect(await mendReferences(desk)).toEqual({ mended: 0 })
  expect(await db.revision.count()).toBe(texts)
  const rows = await db.reference.findMany({ select: { fromId: true, toEntryId: true, state: true } })
  expect(rows).toEqual([{ fromId: one.id, toEntryId: target.id, state: "DRAFT" }])
})

test("visitors neither look nor mend", async () => {
  expect(await refusalOf(mendReferences(visitor))).toBe("errors.notAllowed")
  expect(await refusalOf(referenceDifferences(visitor))).toBe("errors.notAllowed")
})
