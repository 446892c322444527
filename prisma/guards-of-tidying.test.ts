import { beforeAll, describe } from "vitest"
import { useDatabase } from "#test/database.ts"
import { published } from "#test/entries.ts"
import { fresh, insert, testGuards } from "#test/guards.ts"

/** The guards of menus, tags and what entries lead on to, broken with SQL past all commands. */
const database = useDatabase()

let page = ""
beforeAll(async () => {
  page = (await published("PAGE", { title: "Findes" })).id
  await database.sql(insert("Menu", { key: "'foot'" }))
})

const item = (target: Record<string, string>) =>
  insert("MenuItem", { id: fresh, menuKey: "'foot'", label: "'Linje'", ...target })

describe("menus, tags and what is led on to", () => {
  testGuards(database, [
    ["a line that leads nowhere", "MenuItem_one_target", () => item({})],
    [
      "a line that leads to two things",
      "MenuItem_one_target",
      () => item({ entryId: `'${page}'`, address: "'/nyheder'" }),
    ],
    ["a menu that no page shows", "Menu_known", () => insert("Menu", { key: "'left'" })],
    [
      "an entry that leads on to itself",
      "EntryRelated_another",
      () => insert("EntryRelated", { entryId: `'${page}'`, relatedId: `'${page}'` }),
    ],
    [
      "a tag whose address no path can hold",
      "Tag_key_slug",
      () => insert("Tag", { id: fresh, key: "'Børn & unge'", label: "'Børn & unge'" }),
    ],
  ])
})
