import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import {
  contentRows,
  desk,
  draft,
  published,
  refusalOf,
  saving,
  signedIn,
  type Written,
} from "#test/entries.ts"
import { newsArticle } from "../queries/news-article.ts"
import { publicPage } from "../queries/public-page.ts"
import { redirectFor } from "../queries/redirect-for.ts"
import { publishEntry } from "./publish-entry.ts"
import { restoreEntry } from "./restore-entry.ts"
import { saveEntry } from "./save-entry.ts"
import { trashEntry } from "./trash-entry.ts"

useDatabase()

const atOnce = { publishAt: null, unpublishAt: null }

test("what is fetched back is a draft with its text, not public until it is published again", async () => {
  const entry = await trashed(await published("NEWS", { title: "Fortrudt" }))
  const editor = await signedIn("EDITOR")
  const { version } = await restoreEntry(editor, entry)
  expect(await newsArticle(visitor, "/nyheder/fortrudt")).toBeNull()
  const row = await db.entry.findUniqueOrThrow({
    where: { id: entry.id },
    select: { status: true, version: true, trashedAt: true, working: { select: { title: true } } },
  })
  expect(row).toEqual({ status: "DRAFT", version, trashedAt: null, working: { title: "Fortrudt" } })
  const log = await db.auditEntry.findFirst({
    where: { subjectId: entry.id, actorId: editor.personId },
    select: { operation: true },
  })
  expect(log?.operation).toBe("content.restored")
  await publishEntry(desk, { id: entry.id, version, ...atOnce })
  expect((await newsArticle(visitor, "/nyheder/fortrudt"))?.article.title).toBe("Fortrudt")
})

test("where another has taken its address meanwhile it stays in the trash", async () => {
  const entry = await trashed(await published("PAGE", { title: "Priser" }))
  const other = await draft("PAGE", { title: "Priser" })
  const before = await contentRows()
  expect(await refusalOf(restoreEntry(desk, entry))).toContain("content.pathTaken")
  expect(await contentRows()).toEqual(before)
  await saveEntry(desk, saving(other, { title: "Takster", slug: "takster" }))
  await restoreEntry(desk, entry)
})

test("a page whose parent moved meanwhile comes back below where the parent stands now", async () => {
  const top = await published("PAGE", { title: "Udvalg", slug: "udvalg" })
  const entry = await trashed(
    await published("PAGE", { title: "Børn", slug: "boern", facts: { parentId: top.id } }),
  )
  const saved = await saveEntry(desk, saving(top, { title: "Udvalg", slug: "arbejdsgrupper" }))
  await publishEntry(desk, { id: top.id, version: saved.version, ...atOnce })
  const { version } = await restoreEntry(desk, entry)
  await publishEntry(desk, { id: entry.id, version, ...atOnce })
  expect(await publicPage(visitor, "/arbejdsgrupper/boern")).toMatchObject({ title: "Børn" })
})

test("what led to where it stood leads to where it stands, once it is public again", async () => {
  const top = await published("PAGE", { title: "Netværk", slug: "netvaerk" })
  const live = await published("PAGE", { title: "Unge", slug: "unge", facts: { parentId: top.id } })
  const renamed = await saveEntry(
    desk,
    saving(
      { id: live.id, version: live.version },
      { title: "Unge", slug: "teen", facts: { parentId: top.id } },
    ),
  )
  const moved = await publishEntry(desk, { id: live.id, version: renamed.version, ...atOnce })
  const entry = await trashed({ id: live.id, version: moved.version })
  const saved = await saveEntry(desk, saving(top, { title: "Netværk", slug: "kredse" }))
  await publishEntry(desk, { id: top.id, version: saved.version, ...atOnce })
  const { version } = await restoreEntry(desk, entry)
  expect(await redirectFor(visitor, "/netvaerk/teen")).toBeNull()
  await publishEntry(desk, { id: entry.id, version, ...atOnce })
  expect(await redirectFor(visitor, "/netvaerk/teen")).toBe("/kredse/teen")
  expect(await redirectFor(visitor, "/netvaerk/unge")).toBe("/kredse/teen")
})

test("where another stands at its old address by now, nothing leads away from there", async () => {
  const top = await published("PAGE", { title: "Politik", slug: "politik" })
  const entry = await trashed(
    await published("PAGE", { title: "Love", slug: "love", facts: { parentId: top.id } }),
  )
  const saved = await saveEntry(desk, saving(top, { title: "Politik", slug: "politikken" }))
  await publishEntry(desk, { id: top.id, version: saved.version, ...atOnce })
  const heir = await published("PAGE", { title: "Politik igen", slug: "politik" })
  const before = await published("PAGE", { title: "Regler", slug: "regler", facts: { parentId: heir.id } })
  const renamed = await saveEntry(
    desk,
    saving(before, { title: "Regler", slug: "love", facts: { parentId: heir.id } }),
  )
  await publishEntry(desk, { id: before.id, version: renamed.version, ...atOnce })
  const { version } = await restoreEntry(desk, entry)
  await publishEntry(desk, { id: entry.id, version, ...atOnce })
  expect(await redirectFor(visitor, "/politik/love")).toBeNull()
  expect(await redirectFor(visitor, "/politik/regler")).toBe("/politik/love")
  expect(await publicPage(visitor, "/politikken/love")).toMatchObject({ title: "Love" })
})

test("a page that nobody has seen leaves nothing where it stood", async () => {
  const top = await draft("PAGE", { title: "Kladder", slug: "kladder" })
  const entry = await trashed(
    await draft("PAGE", { title: "Uset", slug: "uset", facts: { parentId: top.id } }),
  )
  await saveEntry(desk, saving(top, { title: "Kladder", slug: "udkast" }))
  await restoreEntry(desk, entry)
  expect(await db.redirect.count({ where: { fromPath: "/kladder/uset" } })).toBe(0)
})

test("a page whose parent is in the trash waits for it", async () => {
  const top = await published("PAGE", { title: "Over", slug: "over" })
  const below = await trashed(
    await published("PAGE", { title: "Under", slug: "under", facts: { parentId: top.id } }),
  )
  const above = await trashed(top)
  expect(await refusalOf(restoreEntry(desk, below))).toContain("content.parentRefused")
  await restoreEntry(desk, above)
  await restoreEntry(desk, below)
})

test("what was written but not published when it was trashed is still what is being written", async () => {
  const live = await published("NEWS", { title: "Ude", slug: "ude" })
  const saved = await saveEntry(desk, saving(live, { title: "På vej", slug: "paa-vej" }))
  const entry = await trashed({ id: live.id, version: saved.version })
  await restoreEntry(desk, entry)
  const row = await db.entry.findUniqueOrThrow({
    where: { id: entry.id },
    select: { path: true, title: true, working: { select: { title: true } } },
  })
  expect(row).toEqual({ path: "/nyheder/ude", title: "Ude", working: { title: "På vej" } })
})

test("what is not in the trash cannot be fetched back", async () => {
  expect(await refusalOf(restoreEntry(desk, await draft("NEWS", { title: "Her er jeg" })))).toBe(
    "content.actRefused",
  )
  expect(await refusalOf(restoreEntry(desk, await published("NEWS", { title: "Og her" })))).toBe(
    "content.actRefused",
  )
})

test("from an older version, of nothing, or by one who may not: refused, and nothing is written", async () => {
  const entry = await trashed(await draft("EVENT", { title: "Ligger godt" }))
  const before = await contentRows()
  expect(await refusalOf(restoreEntry(desk, { ...entry, version: entry.version - 1 }))).toBe("errors.stale")
  expect(await refusalOf(restoreEntry(desk, { id: randomUUID(), version: 1 }))).toBe("errors.notFound")
  for (const actor of [
    visitor,
    await signedIn(),
    await signedIn("EVENT_MANAGER"),
    await signedIn("REVIEWER"),
  ]) {
    expect(await refusalOf(restoreEntry(actor, entry))).toBe("errors.notAllowed")
  }
  expect(await contentRows()).toEqual(before)
})

async function trashed(entry: Written): Promise<Written> {
  return { id: entry.id, version: (await trashEntry(desk, entry)).version }
}
