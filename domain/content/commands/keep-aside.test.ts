import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, draft, refusalOf, saving, signedIn } from "#test/entries.ts"
import { entryForEditing } from "../queries/entry-for-editing.ts"
import { revisionList } from "../queries/revision-list.ts"
import { keepAside } from "./keep-aside.ts"
import { saveEntry } from "./save-entry.ts"

useDatabase()

test("what was given up is a version, what stands stays, and the colleague's next save is no conflict", async () => {
  const entry = await draft("NEWS", { title: "Fælles" })
  const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
  const saved = await saveEntry(anna, saving(entry, { title: "Annas" }))
  const aside = await keepAside(bo, saving(entry, { title: "Bos" }))
  const revision = await db.revision.findUnique({
    where: { entryId_version: { entryId: entry.id, version: aside.version } },
    select: { title: true, asideFrom: true, createdById: true, workingOf: { select: { id: true } } },
  })
  expect(revision).toEqual({
    title: "Bos",
    asideFrom: entry.version,
    createdById: bo.personId,
    workingOf: null,
  })
  const [newest, ...older] = await revisionList(anna, entry.id)
  expect([newest?.asideFrom, ...older.map((line) => line.asideFrom)]).toEqual([
    entry.version,
    ...older.map(() => null),
  ])
  expect([await entryForEditing(anna, entry.id), await entryForEditing(bo, entry.id)]).toMatchObject([
    { isOwn: true },
    { isOwn: false },
  ])
  await saveEntry(anna, saving({ ...entry, ...saved }, { title: "Annas igen" }))
})

test("nobody puts a text beside one they may not write, or from a version that is yet to come", async () => {
  const entry = await draft("NEWS", { title: "Lukket" })
  const before = await contentRows()
  for (const actor of [visitor, await signedIn(), await signedIn("EVENT_MANAGER")])
    expect(await refusalOf(keepAside(actor, saving(entry)))).toBe("errors.notAllowed")
  const future = saving({ ...entry, version: entry.version + 1 })
  expect(await refusalOf(keepAside(await signedIn("EDITOR"), future))).toBe("errors.stale")
  expect(await contentRows()).toEqual(before)
})
