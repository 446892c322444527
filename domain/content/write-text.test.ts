import { describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, draft, published, refusalOf, saving, signedIn } from "#test/entries.ts"
import { publishEntry } from "./commands/publish-entry.ts"
import { saveEntry } from "./commands/save-entry.ts"
import { unpublishEntry } from "./commands/unpublish-entry.ts"
import { newsArticle } from "./queries/news-article.ts"

/** Publishing and its siblings carry what is written: both are done, or neither is. */
useDatabase()

const atOnce = { publishAt: null, unpublishAt: null }

test("publishing saves what is written and shows it, in one act", async () => {
  const entry = await draft("NEWS", { title: "Ét tryk", slug: "et-tryk" })
  const anna = await signedIn("EDITOR")
  await publishEntry(anna, {
    ...entry,
    ...atOnce,
    ...written(entry, { title: "Med det sidste", slug: "et-tryk" }),
  })
  expect((await newsArticle(visitor, "/nyheder/et-tryk"))?.article.title).toBe("Med det sidste")
})

test("a text that cannot be published is not half published: nothing of it is written", async () => {
  const entry = await published("NEWS", { title: "Som før", slug: "som-foer" })
  const anna = await signedIn("EDITOR")
  const before = await contentRows()
  expect(
    await refusalOf(
      publishEntry(anna, { ...entry, ...atOnce, ...written(entry, { title: "", slug: "som-foer" }) }),
    ),
  ).toContain("content.titleMissing")
  expect(await contentRows()).toEqual(before)
})

test("scheduling and taking down carry the text too", async () => {
  const entry = await draft("NEWS", { title: "Planlagt", slug: "planlagt" })
  const anna = await signedIn("EDITOR")
  const publishAt = new Date(now().getTime() + 3_600_000)
  const planned = { ...entry, publishAt, unpublishAt: null }
  const scheduled = await publishEntry(anna, {
    ...planned,
    ...written(entry, { title: "Planlagt og rettet" }),
  })
  expect(await workingTitle(entry.id)).toBe("Planlagt og rettet")
  const again = { id: entry.id, version: scheduled.version }
  await unpublishEntry(anna, { ...again, ...written(again, { title: "Taget ned og rettet" }) })
  expect(await workingTitle(entry.id)).toBe("Taget ned og rettet")
})

describe("is refused", () => {
  test("when somebody else changed the text since: theirs is neither lost nor published unseen", async () => {
    const entry = await draft("NEWS", { title: "Kapløb", slug: "kaploeb" })
    const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
    await saveEntry(bo, saving(entry, { title: "Bos" }))
    const before = await contentRows()
    expect(
      await refusalOf(publishEntry(anna, { ...entry, ...atOnce, ...written(entry, { title: "Annas" }) })),
    ).toBe("errors.stale")
    expect(await contentRows()).toEqual(before)
  })

  test("when somebody else published or took down since the press was made, and says that it was only that", async () => {
    const entry = await published("NEWS", { title: "Nede", slug: "nede" })
    const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
    await unpublishEntry(bo, entry)
    const press = publishEntry(anna, {
      ...entry,
      ...atOnce,
      ...written(entry, { title: "Oppe igen", slug: "nede" }),
    })
    await expect(press).rejects.toMatchObject({ code: "errors.stale", values: { what: "standing" } })
    expect(await newsArticle(visitor, "/nyheder/nede")).toBeNull()
  })

  test("to who may publish and not write", async () => {
    const entry = await draft("NEWS", { title: "Ikke min" })
    const stranger = await signedIn("EVENT_MANAGER")
    expect(await refusalOf(publishEntry(stranger, { ...entry, ...atOnce, ...written(entry, {}) }))).toBe(
      "errors.notAllowed",
    )
  })
})

function written(entry: { id: string; version: number }, changes: Parameters<typeof saving>[1]) {
  const { id: _id, version: _version, pen: _pen, ...text } = saving(entry, changes)
  return { text }
}

async function workingTitle(id: string) {
  const row = await db.entry.findUnique({ where: { id }, select: { working: { select: { title: true } } } })
  return row?.working?.title
}
