import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { draft, refusalOf, saving, signedIn } from "#test/entries.ts"

/** The database notes which version changed the text last, whoever changes it and however. */
const database = useDatabase()

test("SQL past all commands that makes another revision the working one counts as a change of the text", async () => {
  const entry = await draft("NEWS", { title: "Under bordet" })
  await saveEntry(await signedIn("EDITOR"), saving(entry, { title: "Nyere" }))
  await database.sql(
    `UPDATE "Entry" SET "version" = "version" + 1, "workingId" = (
       SELECT "id" FROM "Revision" WHERE "entryId" = $1 AND "version" = $2) WHERE "id" = $1`,
    [entry.id, entry.version],
  )
  const row = await db.entry.findUnique({
    where: { id: entry.id },
    select: { version: true, textVersion: true, aloneSince: true },
  })
  expect(row).toEqual({
    version: entry.version + 2,
    textVersion: entry.version + 2,
    aloneSince: entry.version + 1,
  })
})

test("two write from one version: the second is refused, and the first one's sentence stands", async () => {
  expect(await whatStandsAfterTwo()).toEqual({ second: "errors.stale", title: "Annas sætning" })
})

test("control: without the guard the second is taken, and the first one's sentence is gone from the text", async () => {
  await database.sql(`ALTER TABLE "Entry" DISABLE TRIGGER "Entry_notes_its_text"`)
  try {
    expect(await whatStandsAfterTwo()).toEqual({ second: "taken", title: "Bos sætning" })
  } finally {
    await database.sql(`ALTER TABLE "Entry" ENABLE TRIGGER "Entry_notes_its_text"`)
  }
})

async function whatStandsAfterTwo() {
  const slug = randomUUID()
  const entry = await draft("NEWS", { title: "Fælles", slug })
  const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
  await saveEntry(anna, saving(entry, { title: "Annas sætning", slug }))
  const bos = saveEntry(bo, saving(entry, { title: "Bos sætning", slug }))
  const second = await bos.then(
    () => "taken",
    () => refusalOf(bos),
  )
  const { working } = await db.entry.findUniqueOrThrow({
    where: { id: entry.id },
    select: { working: { select: { title: true } } },
  })
  return { second, title: working?.title }
}
