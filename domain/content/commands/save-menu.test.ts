import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, publishedTwin, refusalOf, signedIn } from "#test/entries.ts"
import { menuInput } from "../input.ts"
import { curatedMenus } from "../queries/curated-menus.ts"
import { deskMenu } from "../queries/desk-menu.ts"
import { saveMenu } from "./save-menu.ts"
import { trashEntry } from "./trash-entry.ts"

useDatabase()

const target = { entryId: null, address: null, label: "", labelEn: "" }
const line = { ...target, below: [] }

test("until staff put one together the code's stands; then the lines in their order, with what the public may see", async () => {
  expect(await curatedMenus(visitor)).toEqual({ main: null, foot: null, trueUntil: null })
  const page = await published("PAGE", { title: "Om os" })
  await publishedTwin(page, { title: "About us" })
  const hidden = await draft("PAGE", { title: "Ikke endnu" })
  const before = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  const { version } = await saveMenu(desk, {
    key: "main",
    version: 0,
    lines: [
      { ...line, address: "/nyheder", label: "Nyt", labelEn: "News" },
      {
        ...line,
        entryId: page.id,
        below: [
          { ...target, entryId: hidden.id },
          { ...target, address: "https://example.org", label: "Ude" },
        ],
      },
    ],
  })
  const after = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  expect(after.version, "every process forgets its pages").toBe(before.version + 1n)
  const { main, foot } = await curatedMenus(visitor)
  expect(foot).toBeNull()
  expect(main).toEqual([
    { title: "Nyt", path: "/nyheder", lang: "da", below: [] },
    {
      title: "Om os",
      path: "/om-os",
      lang: "da",
      below: [{ title: "Ude", path: "https://example.org", lang: "da" }],
    },
  ])
  const english = (await curatedMenus(visitor, "en")).main
  expect(english?.map(({ title, lang }) => [title, lang])).toEqual([
    ["News", "en"],
    ["About us", "en"],
  ])
  expect((await deskMenu(desk, "main")).lines[1]?.below[0]).toMatchObject({
    title: "Ikke endnu",
    status: "DRAFT",
  })

  const row = await db.entry.findUniqueOrThrow({ where: { id: page.id }, select: { version: true } })
  await trashEntry(desk, { id: page.id, ...row })
  expect((await curatedMenus(visitor)).main?.map(({ title }) => title)).toEqual(["Nyt"])
  expect(await refusalOf(saveMenu(desk, { key: "main", version: 0, lines: [] }))).toBe("errors.stale")
  await saveMenu(desk, { key: "main", version, lines: [] })
  expect((await curatedMenus(visitor)).main).toEqual([])
})

test("a line leads to one thing that is there, and to no script", async () => {
  const sent = (one: object) => menuInput.safeParse({ key: "foot", version: 0, lines: [one] }).success
  expect(sent({ address: "/nyheder", label: "Nyt" })).toBe(true)
  expect(sent({ address: "javascript:alert(1)", label: "Ond" })).toBe(false)
  expect(sent({ address: "/nyheder", entryId: randomUUID(), label: "To" })).toBe(false)
  expect(sent({ label: "Intet" })).toBe(false)
  expect(sent({ address: "/nyheder", label: "" })).toBe(false)
  const gone = { key: "foot" as const, version: 0, lines: [{ ...line, entryId: randomUUID() }] }
  expect(await refusalOf(saveMenu(desk, gone))).toContain("tidy.menu.entryGone")
  expect(await refusalOf(saveMenu(await signedIn("EVENT_MANAGER"), { ...gone, lines: [] }))).toBe(
    "errors.notAllowed",
  )
})
