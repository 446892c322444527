import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, publishedTwin, saving, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { publishEntry } from "./commands/publish-entry.ts"
import { restoreEntry } from "./commands/restore-entry.ts"
import { saveEntry } from "./commands/save-entry.ts"
import { trashEntry } from "./commands/trash-entry.ts"
import { emptyTrash } from "./empty-trash.ts"
import { deskTrash } from "./queries/desk-trash.ts"
import { deskTrashLeaving } from "./queries/desk-trash-leaving.ts"

useDatabase()
afterEach(() => setClock(null))

const day = 86_400_000
const ask = { kind: null, search: "", isLeaving: false, page: 1, pageSize: 50 }
const later = (days: number) => new Date(now().getTime() + days * day)
const isThere = async (id: string) => (await db.entry.count({ where: { id } })) === 1

test("what was thrown out before the instant goes for good, branch, versions and English text with it", async () => {
  const top = await published("PAGE", { title: "Gammel gren" })
  const below = await published("PAGE", { title: "Kvist", facts: { parentId: top.id } })
  const twin = await publishedTwin(top)
  await trashEntry(desk, { ...top, below: [below] })
  expect(await emptyTrash(later(-1))).toBe(0)
  expect(await isThere(below.id)).toBe(true)
  expect(await emptyTrash(later(1))).toBe(2)
  for (const { id } of [top, below, twin]) expect(await isThere(id)).toBe(false)
  expect(await db.revision.count({ where: { entryId: top.id } })).toBe(0)
  expect(await db.auditEntry.count({ where: { subjectId: top.id, operation: "content.removed" } })).toBe(1)
})

test("what was fetched back stays, and so does an event whose sign-ups are kept", async () => {
  const news = await draft("NEWS", { title: "Fortrudt" })
  const { version } = await trashEntry(desk, news)
  await restoreEntry(desk, { id: news.id, version })
  const event = await buildEvent()
  const { code } = await signUp(visitor, buildSignUp(event, ["deltager@example.org"]))
  await cancelPositions(visitor, { code, positions: [] })
  await trashEntry(desk, { id: event.id, version: 2 })
  const unused = await buildEvent()
  await trashEntry(desk, { id: unused.id, version: 2 })
  expect(await emptyTrash(later(1))).toBe(1)
  expect([await isThere(news.id), await isThere(event.id), await isThere(unused.id)]).toEqual([
    true,
    true,
    false,
  ])
  const { rows } = await deskTrash(desk, { ...ask, kind: "EVENT" })
  expect(rows.map(({ id, isHeld }) => [id, isHeld])).toEqual([[event.id, true]])
})

test("an address that leads to what stands in its place by now still leads there", async () => {
  const old = await published("PAGE", { title: "Foer" })
  const { version } = await saveEntry(desk, saving(old, { slug: "efter" }))
  const moved = await publishEntry(desk, { id: old.id, version, publishAt: null, unpublishAt: null })
  await trashEntry(desk, { id: old.id, version: moved.version })
  const heir = await published("PAGE", { title: "Efter" })
  await emptyTrash(later(1))
  const redirects = await db.redirect.findMany({
    where: { fromPath: "/foer" },
    select: { toPath: true, entryId: true },
  })
  expect(redirects).toEqual([{ toPath: "/efter", entryId: heir.id }])
})

test("the list says who, until when, and what went along; a branch is one line, and the last week is told of", async () => {
  await emptyTrash(later(1))
  const editor = await signedIn("EDITOR")
  const top = await published("PAGE", { title: "Stamme" })
  const below = await draft("PAGE", { title: "Gren", facts: { parentId: top.id } })
  await trashEntry(editor, { ...top, below: [below] })
  const { rows, total } = await deskTrash(desk, ask)
  expect(total).toBe(2)
  const line = rows.find(({ id }) => id === top.id)
  expect(line).toMatchObject({ title: "Stamme", by: "Prøve Person", below: ["Gren"], isHeld: false })
  expect(line?.leavesAt.getTime()).toBe((line?.trashedAt.getTime() ?? 0) + 60 * day)
  expect((await deskTrash(desk, { ...ask, search: "amm" })).total).toBe(1)
  expect((await deskTrash(desk, { ...ask, search: "%" })).total).toBe(0)
  expect((await deskTrashLeaving(desk, 6)).total).toBe(0)
  setClock(later(54))
  expect((await deskTrashLeaving(desk, 6)).rows.map(({ title }) => title)).toContain("Stamme")
  expect(await deskTrashLeaving(visitor, 6)).toEqual({ rows: [], total: 0 })
})
