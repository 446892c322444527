import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, saving, signedIn, text, twinOf } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { deskSearch } from "./desk-search.ts"

const database = useDatabase()
const ask = (question: string) => ({ question, most: 10 })
const titles = async (question: string, actor: Parameters<typeof deskSearch>[0] = desk) =>
  (await deskSearch(actor, ask(question))).entries.map(({ title }) => title)

let code = ""
beforeAll(async () => {
  await draft("NEWS", { title: "Bogbussen kører igen" })
  const live = await published("NEWS", { title: "Gammel overskrift", body: text("Om sælernes vandring.") })
  await saveEntry(desk, saving(live, { title: "Ny overskrift på vej", body: text("Om sælernes vandring.") }))
  const out = await published("PAGE", { title: "Bogbussen: køreplan" })
  await trashEntry(desk, out)
  const event = await buildEvent()
  const order = await signUp(visitor, buildSignUp(event, ["deltager@example.org"]))
  code = order.code
  await twinOf(await published("PAGE", { title: "Åbningstider" }), { title: "Opening hours" })
})

test("drafts are found by the title being written, in any spelling; what is in the trash comes last", async () => {
  expect(await titles("bogbus")).toEqual(["Bogbussen kører igen", "Bogbussen: køreplan"])
  expect((await titles("koerer BOGBUSSEN"))[0]).toBe("Bogbussen kører igen")
  expect(await titles("ny overskrift")).toEqual(["Ny overskrift på vej"])
  expect(await titles("gammel overskrift")).not.toContain("Gammel overskrift")
  expect((await deskSearch(desk, ask("opening"))).entries).toMatchObject([{ isTwin: true, kind: "PAGE" }])
})

test("after the titles, what stands in the text", async () => {
  expect(await titles("sælerne")).toEqual(["Ny overskrift på vej"])
})

test("a sign-up is found by its number and by its whole code, never by a part of it", async () => {
  const { number } = await db.order.findUniqueOrThrow({ where: { code }, select: { number: true } })
  const found = async (question: string) =>
    (await deskSearch(desk, ask(question))).orders.map((order) => order.number)
  expect(await found(String(number))).toEqual([number])
  expect(await found(code)).toEqual([number])
  expect(await found(code.slice(0, -1))).toEqual([])
  expect(await found("%")).toEqual([])
})

test("each sort is found by those who may see it: an event manager opens events alone, a finance officer no drafts", async () => {
  const manager = await signedIn("EVENT_MANAGER")
  expect(await titles("bogbus", manager)).toEqual([])
  const finance = await signedIn("FINANCE_OFFICER")
  const found = await deskSearch(finance, ask("deltager"))
  expect([found.entries, found.media]).toEqual([[], []])
  expect((await deskSearch(await signedIn("REVIEWER"), ask("Prøve"))).people).toEqual([])
  expect((await deskSearch(finance, ask("Prøve"))).people.length).toBeGreaterThan(0)
  expect(await refusalOf(deskSearch(visitor, ask("bogbus")))).toBe("errors.notAllowed")
  expect(await refusalOf(deskSearch(await signedIn(), ask("bogbus")))).toBe("errors.notAllowed")
})

test("nothing that can be typed breaks it", async () => {
  for (const question of [
    "",
    "%",
    "_",
    "'",
    "a",
    "\\",
    ":*",
    "((",
    "æ".repeat(300),
    "ø & !å",
    "12345678901234567890",
  ]) {
    await deskSearch(desk, ask(question))
  }
})

test("10,000 entries with 20,000 versions are searched in at most 100 ms", async () => {
  await database.sql(`
    WITH made AS (
      INSERT INTO "Entry" ("id", "kind", "title", "slug", "path", "body")
        SELECT gen_random_uuid(), 'NEWS', 'Biblioteket nr. ' || n, 'b-' || n, '/nyheder/b-' || n, '{"type":"doc","content":[]}'
          FROM generate_series(1, 10000) AS n RETURNING "id", "title", "slug", "body"
    )
    INSERT INTO "Revision" ("id", "entryId", "version", "title", "slug", "lead", "body", "heroAlt", "facts", "isSample")
      SELECT gen_random_uuid(), "id", v, "title" || CASE v WHEN 2 THEN ' igen' ELSE '' END, "slug", '', "body", '', '{}', false
        FROM made CROSS JOIN generate_series(1, 2) AS v`)
  await database.sql(
    `UPDATE "Entry" e SET "workingId" = r."id", "version" = 2 FROM "Revision" r WHERE r."entryId" = e."id" AND r."version" = 2 AND e."slug" LIKE 'b-%'`,
  )
  await database.sql(`ANALYZE`)
  const slowest: Record<string, number> = {}
  for (const question of ["biblioteket", "biblioteket 77", "nr 9999", "eventyrlig", "ig", "bi"]) {
    await deskSearch(desk, ask(question))
    const times = []
    for (let run = 0; run < 5; run++) {
      const begun = performance.now()
      await deskSearch(desk, ask(question))
      times.push(performance.now() - begun)
    }
    // The best of five: other tests run on the same two cores.
    slowest[question] = Math.min(...times)
  }
  expect(Object.entries(slowest).filter(([, ms]) => ms >= 100)).toEqual([])
}, 60_000)
