import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { draft, published } from "#test/entries.ts"
import { sitemapEntries } from "./sitemap-entries.ts"

useDatabase()

const tagged = (tag: string) => ({ about: { tags: [tag], authors: [], related: [] } })

test("the map names what is public, and the tags of what is public, and no others", async () => {
  await published("NEWS", { title: "Ude", slug: "ude", ...tagged("Læsning") })
  await draft("NEWS", { title: "Inde", slug: "inde", ...tagged("Hemmeligt") })
  const { entries, tags } = await sitemapEntries(visitor)
  expect(entries.map(({ path }) => path)).toEqual(["/nyheder/ude"])
  expect(tags).toEqual(["laesning"])
})
