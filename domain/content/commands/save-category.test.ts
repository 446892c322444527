import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, published, refusalOf, signedIn } from "#test/entries.ts"
import { newsList } from "../queries/news-list.ts"
import { saveCategory } from "./save-category.ts"

useDatabase()

const named = (label: string) => ({ id: null, label, labelEn: "", position: 0 })

test("a new category has a key from its label, and its English name is the label until it has one", async () => {
  const editor = await signedIn("EDITOR")
  const { id } = await saveCategory(editor, { ...named("Børn og unge"), position: 3 })
  expect(await db.category.findUnique({ where: { id } })).toEqual({
    id,
    key: "boern-og-unge",
    label: "Børn og unge",
    labelEn: "Børn og unge",
    position: 3,
  })
  expect(
    await db.auditEntry.findMany({
      where: { subjectId: id },
      select: { operation: true, actorId: true, details: true },
    }),
  ).toEqual([
    { operation: "content.categorySaved", actorId: editor.personId, details: { label: "Børn og unge" } },
  ])
})

test("renamed it keeps its key, so that addresses with it still lead to its news", async () => {
  const { id } = await saveCategory(desk, named("Kurser"))
  await published("NEWS", { title: "Nyt kursus", facts: { categoryId: id } })
  const before = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  await saveCategory(desk, { id, label: "Uddannelse", labelEn: "Education", position: 1 })
  expect(await db.category.findUnique({ where: { id } })).toMatchObject({
    key: "kurser",
    label: "Uddannelse",
    labelEn: "Education",
  })
  expect(JSON.stringify(await newsList(visitor, { category: "kurser" }))).toContain("Nyt kursus")
  const after = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  expect(after.version).toBe(before.version + 1n)
})

test("two of one name are refused at the label, and nothing is written", async () => {
  await saveCategory(desk, named("Litteratur"))
  const before = await rows()
  const answer = "errors.invalidInput content.categoryTaken"
  expect(await refusalOf(saveCategory(desk, named("Litteratur")))).toBe(answer)
  expect(await refusalOf(saveCategory(desk, named("LITTERATUR!")))).toBe(answer)
  expect(await rows()).toEqual(before)
})

test("of two who make the same at once one is refused", async () => {
  const ends = await Promise.allSettled([
    saveCategory(desk, named("Samtidig")),
    saveCategory(desk, named("Samtidig")),
  ])
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

test("a name of signs alone is refused: it would have no address", async () => {
  const before = await rows()
  expect(await refusalOf(saveCategory(desk, named("?!")))).toBe("errors.invalidInput errors.invalid")
  expect(await rows()).toEqual(before)
})

test("one that is not there is not found, and only editors keep the list", async () => {
  const before = await rows()
  expect(await refusalOf(saveCategory(desk, { ...named("Væk"), id: randomUUID() }))).toBe("errors.notFound")
  for (const actor of [
    visitor,
    await signedIn(),
    await signedIn("EVENT_MANAGER"),
    await signedIn("REVIEWER"),
  ]) {
    expect(await refusalOf(saveCategory(actor, named("Indbrud")))).toBe("errors.notAllowed")
  }
  expect(await rows()).toEqual(before)
})

async function rows(): Promise<unknown> {
  return {
    categories: await db.category.findMany({ orderBy: { id: "asc" } }),
    log: await db.auditEntry.count(),
  }
}
