import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { saveTag } from "./save-tag.ts"

useDatabase()

test("the words are mended, the log says so; one that is not there, or by one who may not, is refused", async () => {
  const { id } = await db.tag.create({ data: { key: "laesning", label: "Lesning" }, select: { id: true } })
  await saveTag(desk, { id, label: "Læsning", labelEn: "Reading" })
  const tag = await db.tag.findUnique({ where: { id }, select: { key: true, label: true, labelEn: true } })
  expect(tag).toEqual({ key: "laesning", label: "Læsning", labelEn: "Reading" })
  expect(await db.auditEntry.count({ where: { subjectId: id, operation: "content.tagSaved" } })).toBe(1)
  const words = { label: "Andet", labelEn: "" }
  expect(await refusalOf(saveTag(desk, { id: randomUUID(), ...words }))).toBe("errors.notFound")
  for (const actor of [visitor, await signedIn("EVENT_MANAGER")]) {
    expect(await refusalOf(saveTag(actor, { id, ...words }))).toBe("errors.notAllowed")
  }
})
