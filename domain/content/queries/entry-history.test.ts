import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { desk, draft, refusalOf, saving, signedIn } from "#test/entries.ts"
import { publishEntry } from "../commands/publish-entry.ts"
import { saveEntry } from "../commands/save-entry.ts"
import { trashEntry } from "../commands/trash-entry.ts"
import { entryHistory } from "./entry-history.ts"

useDatabase()

test("who did what, the newest first; saves in a row are one line; the reach is that of the entry", async () => {
  const editor = await signedIn("EDITOR")
  const story = await draft("NEWS", { title: "Fulgt" })
  const one = await saveEntry(editor, saving(story, { title: "Fulgt", lead: "a" }))
  const two = await saveEntry(
    editor,
    saving({ id: story.id, version: one.version }, { title: "Fulgt", lead: "b" }),
  )
  const out = await publishEntry(editor, {
    id: story.id,
    version: two.version,
    publishAt: null,
    unpublishAt: null,
  })
  await trashEntry(desk, { id: story.id, version: out.version })
  const ask = { id: story.id, page: 1, pageSize: 100 }
  const { rows, title } = await entryHistory(editor, ask)
  expect(title).toBe("Fulgt")
  expect(rows.map(({ operation, who, times }) => [operation, who, times])).toEqual([
    ["content.trashed", "test", 1],
    ["content.published", "Prøve Person", 1],
    ["content.saved", "Prøve Person", 2],
    ["content.saved", "test", 1],
    ["content.created", "test", 1],
  ])
  expect(await refusalOf(entryHistory(await signedIn("EVENT_MANAGER"), ask))).toBe("errors.notFound")
  expect(await refusalOf(entryHistory(await signedIn(), ask))).toBe("errors.notAllowed")
})
