import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { readyPicture } from "#test/files.ts"
import { deskMedia } from "../queries/desk-media.ts"
import { mediaTags } from "../queries/media-tags.ts"
import { tagSeveral } from "./tag-several.ts"

useDatabase()

test("several get one tag, are found by it, and the most used is suggested first", async () => {
  const [one, two] = [await readyPicture(), await readyPicture()]
  await tagSeveral(desk, { ids: [one], tag: "vejle" })
  expect(await tagSeveral(desk, { ids: [one, two, randomUUID()], tag: "børn" })).toEqual({ tagged: 2 })
  expect(await mediaTags(desk)).toEqual([
    { label: "børn", count: 2 },
    { label: "vejle", count: 1 },
  ])
  const found = async (ask: object) => {
    const all = { kind: null, search: "", tag: "", only: null, page: 1, pageSize: 50, ...ask }
    return (await deskMedia(desk, all)).rows.map(({ id }) => id).sort()
  }
  expect(await found({ tag: "børn" })).toEqual([one, two].sort())
  expect(await found({ search: "vej a.png" })).toEqual([one])
  expect(await found({ search: "vejle findes-ikke" })).toEqual([])
})

test("of nothing, or by one who may not, it is refused", async () => {
  expect(await refusalOf(tagSeveral(desk, { ids: [randomUUID()], tag: "børn" }))).toBe("errors.notFound")
  const act = tagSeveral(await signedIn("REVIEWER"), { ids: [await readyPicture()], tag: "børn" })
  expect(await refusalOf(act)).toBe("errors.notAllowed")
})
