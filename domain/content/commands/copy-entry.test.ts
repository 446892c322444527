import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { draft, published, refusalOf, signedIn, text, twinOf } from "#test/entries.ts"
import { entryForEditing } from "../queries/entry-for-editing.ts"
import { copyEntry } from "./copy-entry.ts"

useDatabase()

test("a copy is a draft of its own with the same text and facts, and no place on the front page", async () => {
  const editor = await signedIn("EDITOR")
  const body = text("Det åbner til foråret.")
  const news = await published("NEWS", {
    title: "Original",
    slug: "original",
    body,
    facts: { frontPlace: 1 },
  })
  const { id } = await copyEntry(editor, { id: news.id })
  const copy = await entryForEditing(editor, id)
  const original = await entryForEditing(editor, news.id)
  expect(copy.text).toMatchObject({ title: "Kopi af Original", body: original.text.body })
  expect(copy.text.facts.frontPlace).toBeNull()
  expect(copy.standing.status).toBe("DRAFT")
  expect(copy.text.slug).toMatch(/^original-[0-9a-f]{6}$/)
  expect(await entryForEditing(editor, news.id)).toEqual(original)
})

test("an event is copied with its dates, by those who make events; a story is not theirs to copy", async () => {
  const manager = await signedIn("EVENT_MANAGER")
  const event = await draft("EVENT", { title: "Topmøde", slug: "topmoede-kopieres" })
  const { id } = await copyEntry(manager, { id: event.id })
  expect(await db.event.count({ where: { entryId: { in: [id, event.id] } } })).toBe(2)
  const news = await draft("NEWS", { title: "Nyhed", slug: "nyhed-kopieres" })
  expect(await refusalOf(copyEntry(manager, { id: news.id }))).toBe("errors.notAllowed")
})

test("an English text is not copied by itself", async () => {
  const news = await published("NEWS", { title: "Med engelsk", slug: "med-engelsk" })
  const twin = await twinOf(news)
  expect(await refusalOf(copyEntry(await signedIn("EDITOR"), { id: twin.id }))).toBe("versions.copyTwin")
})
