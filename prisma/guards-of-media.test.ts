import { beforeAll, describe, expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { published } from "#test/entries.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of the media library, broken with SQL past all commands. */
const database = useDatabase()

const whole = { cropX: "0", cropY: "0", cropWidth: "600", cropHeight: "400" }

describe("a picture", () => {
  testGuards(database, [
    ["a crop that lacks its height", "MediaAsset_crop_inside", () => asset({ ...whole, cropHeight: "NULL" })],
    ["a crop of nothing", "MediaAsset_crop_inside", () => asset({ ...whole, cropWidth: "0" })],
    ["a crop that begins outside", "MediaAsset_crop_inside", () => asset({ ...whole, cropX: "-1" })],
    ["a crop that reaches too far", "MediaAsset_crop_inside", () => asset({ ...whole, cropY: "1" })],
    [
      "a crop of what has no size",
      "MediaAsset_crop_inside",
      () => asset({ ...whole, width: "NULL", height: "NULL" }),
    ],
    ["a focal point beside the picture", "MediaAsset_focal_inside", () => asset({ focalX: "101" })],
    ["a focal point above it", "MediaAsset_focal_inside", () => asset({ focalY: "-1" })],
    ["a tag in capitals", "MediaTag_label_spelled", () => tag("'Læsning'")],
    ["a tag with space around it", "MediaTag_label_spelled", () => tag("' læsning'")],
    ["a tag that says nothing", "MediaTag_label_spelled", () => tag("''")],
  ])
})

describe("whether the picture at the top is decoration", () => {
  let entryId = ""
  beforeAll(async () => {
    entryId = (await published("NEWS", { title: "Med pynt" })).id
  })
  const changed = (more = "") => `UPDATE "Entry" SET "heroDecorative" = true${more} WHERE "id" = '${entryId}'`
  testGuards(database, [
    ["changed without a version", "Entry_decoration_counts", () => changed()],
    [
      "changed in what was kept",
      "Revision_decoration_stands",
      () => `UPDATE "Revision" SET "heroDecorative" = true WHERE "entryId" = '${entryId}'`,
    ],
  ])

  test("counted it is taken", async () => {
    expect(await outcomeOf(database, changed(`, "version" = "version" + 1`))).toBe("taken")
  })
})

function asset(values: Record<string, string>): string {
  const file = { kind: "'IMAGE'", filename: "'a'", mime: "'image/png'", bytes: "1", sha256: "'a'" }
  return insert("MediaAsset", {
    id: fresh,
    storageKey: fresh,
    ...file,
    width: "600",
    height: "400",
    ...values,
  })
}

function tag(label: string): string {
  return `${asset({})}; ${insert("MediaTag", { assetId: `(SELECT max("id"::text)::uuid FROM "MediaAsset")`, label })}`
}
