import { expect, test } from "vitest"
import { translator } from "#messages/translate.ts"
import { danishIn } from "./danish.ts"

const t = translator("da")

test("a Danish sentence is found, alone, with its blanks filled, between points and inside a longer text", () => {
  const keys = (text: string) => danishIn([text]).map(({ key }) => key)
  expect(keys(t("site.signIn"))).not.toEqual([])
  expect(keys(t("people.mine.hello", { name: "Kim" }))).toEqual(["people.mine.hello"])
  expect(keys(t("events.soldOut", { left: 2 }))).toEqual(["events.soldOut"])
  expect(keys(`Opened · ${t("site.sample")}`)).not.toEqual([])
  expect(keys(`Please note: ${t("people.signIn.lead")} Thanks.`)).toEqual(["people.signIn.lead"])
})

test("English, the same in both languages, and a name are not", () => {
  expect(danishIn(["Sign in", "Open calls", "RSS", "Kim Hansen", "Herning Bibliotek", "", "12"])).toEqual([])
})
