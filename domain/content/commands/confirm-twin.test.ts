import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, saving, signedIn, text, twinOf } from "#test/entries.ts"
import { entryForEditing } from "../queries/entry-for-editing.ts"
import { confirmTwin } from "./confirm-twin.ts"
import { saveEntry } from "./save-entry.ts"

useDatabase()

async function standing(id: string) {
  return db.entry.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })
}

test("the English text is older once the Danish is written on, until it is saved or somebody says that it still fits", async () => {
  const original = await published("NEWS", { title: "Dansk", slug: "passer" })
  const twin = await twinOf(original)
  const older = async () => (await entryForEditing(desk, twin.id)).original?.isOlder
  expect(await older()).toBe(false)
  const saved = await saveEntry(desk, saving(original, { title: "Dansk, rettet", slug: "passer" }))
  expect(await older()).toBe(true)
  expect((await entryForEditing(desk, original.id)).twin?.isOlder).toBe(true)
  await confirmTwin(desk, await standing(twin.id))
  expect(await older()).toBe(false)
  expect((await entryForEditing(desk, twin.id)).text.title).toBe("A new library in town")
  await saveEntry(desk, saving({ id: original.id, ...saved }, { title: "Dansk igen", slug: "passer" }))
  expect(await older()).toBe(true)
  await saveEntry(desk, saving(await standing(twin.id), { title: "English again" }))
  expect(await older()).toBe(false)
})

test("what changed in the Danish since is named, block by block", async () => {
  const body = (...lines: string[]) => ({
    type: "doc" as const,
    content: lines.flatMap((line) => text(line).content),
  })
  const original = await published("NEWS", { title: "Blokke", slug: "blokke", body: body("Et.", "To.") })
  const twin = await twinOf(original)
  const changed = saving(original, {
    title: "Blokke",
    slug: "blokke",
    body: body("Et.", "To, rettet.", "Nyt."),
  })
  await saveEntry(desk, changed)
  const { original: told } = await entryForEditing(desk, twin.id)
  expect(told).toMatchObject({ isOlder: true, changed: { title: false, lead: false, blocks: [1, 2] } })
})

test("is refused for what is no twin, from an older version, and to all who may not", async () => {
  const original = await draft("NEWS", { title: "Ingen tvilling" })
  expect(await refusalOf(confirmTwin(desk, original))).toBe("content.actRefused")
  const twin = await twinOf(original)
  expect(await refusalOf(confirmTwin(desk, { ...twin, version: 1 }))).toBe("errors.stale")
  for (const actor of [visitor, await signedIn(), await signedIn("REVIEWER")]) {
    expect(await refusalOf(confirmTwin(actor, twin))).toBe("errors.notAllowed")
  }
})
