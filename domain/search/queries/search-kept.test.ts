import { describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { body, p } from "#prisma/demo/words.ts"
import { useDatabase } from "#test/database.ts"
import { published, text } from "#test/entries.ts"
import { readPdf, withFile } from "#test/files.ts"
import { type SearchAsk, search } from "./search.ts"

const database = useDatabase()
const plain = { kind: null, year: null, page: 1 }

async function titles(question: string, ask: Partial<SearchAsk> = {}): Promise<string[]> {
  const { hits } = await search(visitor, { ...plain, question, ...ask })
  return hits.map(({ title }) => title)
}

describe("what the database keeps for the search", () => {
  const words = (entry: string) =>
    database.sql(`SELECT "searchable"::text AS "words" FROM "Entry" WHERE "id" = $1`, [entry])

  test("an entry's words follow its text (Entry_is_searchable); without that they stay behind", async () => {
    const { id } = await published("NEWS", { title: "Ankerplads", slug: "anker", body: text("x") })
    const change = `UPDATE "Entry" SET "title" = 'Bådplads', "version" = "version" + 1 WHERE "id" = '${id}'`
    await database.sql("BEGIN")
    await database.sql(`DROP TRIGGER "Entry_is_searchable" ON "Entry"; ${change}`)
    expect(JSON.stringify(await words(id))).toContain("ankerplad")
    await database.sql("ROLLBACK")
    await database.sql(change)
    expect(JSON.stringify(await words(id))).toMatch(/^(?!.*ankerplad).*bådplad/)
  })

  test("and so do those of a file (MediaAsset_is_searchable)", async () => {
    const id = await readPdf("Første")
    await database.sql(`UPDATE "MediaAsset" SET "text" = 'Tredje' WHERE "id" = $1`, [id])
    const [row] = await database.sql(
      `SELECT "searchable"::text AS "words" FROM "MediaAsset" WHERE "id" = $1`,
      [id],
    )
    expect(row).toEqual({ words: "'tredj':1" })
  })

  test.each([
    [
      "Entry_gives_words",
      "Entry",
      (id: string) =>
        `UPDATE "Entry" SET "title" = 'Nyordet', "version" = "version" + 1 WHERE "id" = '${id}'`,
    ],
    [
      "MediaAsset_gives_words",
      "MediaAsset",
      () => `UPDATE "MediaAsset" SET "text" = 'Nyordet' WHERE "filename" = 'ordfil.pdf'`,
    ],
    [
      "Entry_shows_files",
      "Entry",
      (id: string) => `UPDATE "MediaAsset" SET "text" = '' WHERE "filename" = 'ordfil.pdf';
      ALTER TABLE "MediaAsset" DISABLE TRIGGER "MediaAsset_gives_words";
      UPDATE "MediaAsset" SET "text" = 'Nyordet' WHERE "filename" = 'ordfil.pdf';
      UPDATE "Entry" SET "status" = "status" WHERE "id" = '${id}'`,
    ],
  ])(
    "words of what is public are known (%s), and without that they are not",
    async (trigger, table, change) => {
      const { id } = await published("NEWS", {
        slug: trigger.toLowerCase().replaceAll("_", "-"),
        ...withFile(await readPdf("x", "ordfil.pdf")),
      })
      const known = async (first: string) => {
        await database.sql("BEGIN")
        await database.sql(`${first}; ${change(id)}`)
        await database.sql("SET CONSTRAINTS ALL IMMEDIATE")
        const rows = await database.sql(`SELECT 1 FROM "SearchWord" WHERE "word" = 'nyordet'`)
        await database.sql("ROLLBACK")
        return rows.length
      }
      expect(await known("SELECT 1")).toBe(1)
      expect(await known(`DROP TRIGGER "${trigger}" ON "${table}"`)).toBe(0)
    },
  )

  test("a text of millions of letters is kept, and found by its beginning", async () => {
    const long = Array.from({ length: 60 }, (_, part) =>
      Array.from({ length: 1_500 }, (_, place) => `ord${part}x${place}`).join(" "),
    )
    const written = body(p("Begyndelsesord"), ...long.map((part) => p(part)))
    await published("NEWS", { title: "Meget lang", body: written })
    expect(await titles("begyndelsesord")).toEqual(["Meget lang"])
  })
})
