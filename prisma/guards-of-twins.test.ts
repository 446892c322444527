import { beforeAll, expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { draft, published, twinOf } from "#test/entries.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"
import { buildSurvey } from "#test/surveys.ts"

/** What holds of an original and the twin that tells it in English, broken with SQL past all commands. */
const database = useDatabase()

let news = ""
let other = ""
let third = ""
let survey = ""
const twins: Record<string, string> = {}
beforeAll(async () => {
  news = (await published("NEWS", { title: "Uden tvilling", slug: "uden" })).id
  other = (await published("NEWS", { title: "Med tvilling", slug: "med" })).id
  third = (await published("NEWS", { title: "En tredje", slug: "tredje" })).id
  survey = (await buildSurvey()).id
  twins.SURVEY = (await twinOf(await buildSurvey())).id
  twins.NEWS = (await twinOf({ id: other })).id
  for (const kind of ["PAGE", "EVENT", "OPEN_CALL"] as const) {
    twins[kind] = (await twinOf(await draft(kind, { title: kind, slug: kind.toLowerCase() }))).id
  }
})

const twin = (changes: Record<string, string>) =>
  insert("Entry", {
    id: fresh,
    kind: "'NEWS'",
    locale: "'en'",
    originalId: `'${news}'`,
    title: "'x'",
    slug: "'uden'",
    path: "'/nyheder/uden'",
    body: "'{}'",
    ...changes,
  })

testGuards(database, [
  ["a twin in Danish", "Entry_twin_is_english", () => twin({ locale: "'da'", path: "'/nyheder/x'" })],
  ["an original in English", "Entry_twin_is_english", () => twin({ originalId: "NULL" })],
  [
    "an original that becomes a twin",
    "Entry_twin_for_good",
    () => `UPDATE "Entry" SET "originalId" = '${third}', "locale" = 'en' WHERE "id" = '${news}'`,
  ],
  [
    "a twin of a twin",
    "Entry_twin_of_an_original",
    () => twin({ originalId: `'${twins.NEWS}'`, path: "'/nyheder/y'" }),
  ],
  ["a twin of another kind", "Entry_twin_begins_as_its_kind", () => twin({ kind: "'PAGE'" })],
  [
    "an original that becomes another kind",
    "Entry_twin_stays_of_its_kind",
    () => `UPDATE "Entry" SET "kind" = 'PAGE' WHERE "id" = '${other}'`,
  ],
  ["a twin with a category", "News_of_no_twin", () => insert("News", { entryId: `'${twins.NEWS}'` })],
  ["a twin in the tree of pages", "Page_of_no_twin", () => insert("Page", { entryId: `'${twins.PAGE}'` })],
  [
    "a twin with dates",
    "Event_of_no_twin",
    () => insert("Event", { entryId: `'${twins.EVENT}'`, startsAt: "now()", endsAt: "now()" }),
  ],
  [
    "a twin with a deadline",
    "OpenCall_of_no_twin",
    () =>
      insert("OpenCall", {
        entryId: `'${twins.OPEN_CALL}'`,
        opensAt: "now()",
        deadlineAt: "now() + interval '1 day'",
      }),
  ],
  [
    "a twin with figures",
    "SurveyPage_of_no_twin",
    () => `UPDATE "SurveyPage" SET "entryId" = '${twins.SURVEY}' WHERE "entryId" = '${survey}'`,
  ],
])

test("an original has one twin, of its own kind, and takes it along when it is deleted", async () => {
  expect(await outcomeOf(database, twin({}))).toBe("taken")
  expect(await outcomeOf(database, twin({ originalId: `'${other}'`, path: "'/nyheder/to'" }))).toBe(
    "Entry_originalId_key",
  )
  await database.sql("BEGIN")
  await database.sql(`DELETE FROM "Entry" WHERE "id" = $1`, [other])
  expect(await database.sql(`SELECT 1 FROM "Entry" WHERE "id" = $1`, [twins.NEWS])).toEqual([])
  await database.sql("ROLLBACK")
})
