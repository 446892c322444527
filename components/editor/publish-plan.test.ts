import { expect, test } from "vitest"
import type { EntryText, Standing } from "./entry-text.ts"
import { publishPlan } from "./publish-plan.ts"

const standing: Standing = {
  kind: "NEWS",
  locale: "da",
  status: "DRAFT",
  path: "/nyheder/sommerbogen",
  hasNewer: true,
  publishAt: null,
  scheduled: null,
  unpublishAt: null,
  publishedAt: null,
}
const text: EntryText = {
  title: "Sommerbogen",
  slug: "sommerbogen",
  lead: "",
  body: { type: "doc" },
  heroId: null,
  heroAlt: "",
  heroDecorative: false,
  facts: { frontPlace: 2 },
  isSample: true,
}
const codes = (changes: Partial<Standing>, path = standing.path, at: string | null = null) =>
  publishPlan({ ...standing, ...changes }, text, path, at).map((said) => said.code.replace("admin.plan.", ""))

test("says where it will stand, on the front page too, and that it is marked as sample data", () => {
  expect(codes({})).toEqual(["now", "frontPlace", "sample"])
  expect(codes({}, standing.path, "2027-01-01T07:00:00.000Z")).toEqual(["later", "frontPlace", "sample"])
})

test("a published entry that moves says from where and to where", () => {
  expect(codes({ status: "PUBLISHED" }, "/nyheder/sommerbogen-2026")).toEqual([
    "change",
    "moves",
    "frontPlace",
    "sample",
  ])
  expect(codes({ status: "DRAFT" }, "/nyheder/sommerbogen-2026")).not.toContain("moves")
})

test("an English text is said to go with the Danish one, and not to stand on the front page", () => {
  expect(codes({ locale: "en" })).toEqual(["now", "english", "sample"])
})

test("publishing by hand says that it takes the place of what was planned; planning a change says what stays till then", () => {
  const planned = { status: "PUBLISHED", publishAt: "2026-12-01T07:00:00Z" } as const
  const scheduled = { version: 7, isNewest: false, heldCode: null }
  expect(codes({ ...planned, scheduled })).toContain("schedule.plan.replaces")
  expect(codes({ status: "PUBLISHED" }, standing.path, "2026-12-01T07:00:00Z")[0]).toBe(
    "schedule.plan.changeLater",
  )
})
