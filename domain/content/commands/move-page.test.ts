import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, desk, draft, published, refusalOf, saving, signedIn } from "#test/entries.ts"
import { deskPageTree } from "../queries/desk-page-tree.ts"
import { publicPage } from "../queries/public-page.ts"
import { redirectFor } from "../queries/redirect-for.ts"
import { movePage } from "./move-page.ts"
import { publishEntry } from "./publish-entry.ts"
import { saveEntry } from "./save-entry.ts"

useDatabase()

const top = { parentId: null, beforeId: null }
const tree = async () => (await deskPageTree(desk)).map(({ depth, title }) => `${"-".repeat(depth)}${title}`)

test("a page moves at once for the public with what stands below it, and where they stood leads on", async () => {
  const home = await published("PAGE", { title: "Hjem" })
  const away = await published("PAGE", { title: "Ude" })
  const page = await published("PAGE", { title: "Flytter", facts: { parentId: home.id } })
  const deep = await published("PAGE", { title: "Dybt", facts: { parentId: page.id } })
  await movePage(desk, { ...page, parentId: away.id, beforeId: null })
  expect((await publicPage(visitor, "/ude/flytter"))?.title).toBe("Flytter")
  expect((await publicPage(visitor, "/ude/flytter/dybt"))?.title).toBe("Dybt")
  expect(await redirectFor(visitor, "/hjem/flytter")).toBe("/ude/flytter")
  expect(await redirectFor(visitor, "/hjem/flytter/dybt")).toBe("/ude/flytter/dybt")
  expect(await tree()).toEqual(["Hjem", "Ude", "-Flytter", "--Dybt"])
  expect(deep.version).toBe(3)
})

test("what is being written beside it is not published by the move, and keeps the new place", async () => {
  const other = await published("PAGE", { title: "Andet sted" })
  const page = await published("PAGE", { title: "Udgivet ord" })
  const saved = await saveEntry(desk, saving(page, { title: "Ord på vej", slug: "udgivet-ord" }))
  const moved = await movePage(desk, {
    id: page.id,
    version: saved.version,
    parentId: other.id,
    beforeId: null,
  })
  expect((await publicPage(visitor, "/andet-sted/udgivet-ord"))?.title).toBe("Udgivet ord")
  await publishEntry(desk, { id: page.id, version: moved.version, publishAt: null, unpublishAt: null })
  expect((await publicPage(visitor, "/andet-sted/udgivet-ord"))?.title).toBe("Ord på vej")
})

test("the order among siblings is the tree's: it counts no version of theirs, and publishing leaves it", async () => {
  const parent = await published("PAGE", { title: "Rækkefølge" })
  const below = { facts: { parentId: parent.id } }
  const [a, b, c] = [
    await published("PAGE", { title: "A", ...below }),
    await published("PAGE", { title: "B", ...below }),
    await published("PAGE", { title: "C", ...below }),
  ]
  const order = async () => (await tree()).filter((line) => /^-[ABC]$/.test(line)).join("")
  expect(await order()).toBe("-A-B-C")
  await movePage(desk, { ...c, parentId: parent.id, beforeId: a.id })
  expect(await order()).toBe("-C-A-B")
  const saved = await saveEntry(desk, saving(b, { title: "B", slug: "b", lead: "Nyt", ...below }))
  await publishEntry(desk, { id: b.id, version: saved.version, publishAt: null, unpublishAt: null })
  expect(await order()).toBe("-C-A-B")
  const row = await db.entry.findUniqueOrThrow({ where: { id: a.id }, select: { version: true } })
  expect(row.version).toBe(a.version)
})

test("below itself, to a taken address, from an older version, or by one who may not: refused, and nothing is written", async () => {
  const page = await published("PAGE", { title: "Bliver her" })
  const below = await published("PAGE", { title: "Under", facts: { parentId: page.id } })
  await published("PAGE", { title: "Under" })
  const news = await draft("NEWS", { title: "Ingen side" })
  const before = await contentRows()
  expect(await refusalOf(movePage(desk, { ...page, parentId: below.id, beforeId: null }))).toContain(
    "content.parentRefused",
  )
  expect(await refusalOf(movePage(desk, { ...below, ...top }))).toContain("content.pathTaken")
  expect(await refusalOf(movePage(desk, { ...page, version: 1, ...top }))).toBe("errors.stale")
  expect(await refusalOf(movePage(desk, { ...news, ...top }))).toBe("content.actRefused")
  for (const actor of [visitor, await signedIn(), await signedIn("EVENT_MANAGER")]) {
    expect(await refusalOf(movePage(actor, { ...page, ...top }))).toBe("errors.notAllowed")
  }
  expect(await contentRows()).toEqual(before)
})
