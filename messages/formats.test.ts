import { expect, test } from "vitest"
import { formats } from "./formats.ts"
import { sentence, translator } from "./translate.ts"

const at = new Date("2025-04-24T08:00:00Z")

test("Danish dates and money", () => {
  const f = formats("da")
  expect(f.dateTime(at)).toBe("torsdag den 24. april 2025 kl. 10.00")
  expect(f.shortDateTime(at)).toBe("24. april kl. 10.00")
  expect(f.dateRange(at, new Date("2025-04-25T12:00:00Z"))).toBe("24.–25. april 2025")
  expect(f.money(125_000)).toBe("1.250 kr.")
  expect(f.money(125_050)).toBe("1.250,50 kr.")
  expect(f.dayOfMonth(at)).toBe("24")
})

test("English dates and money", () => {
  const f = formats("en")
  expect(f.dateTime(at)).toBe("Thursday, 24 April 2025 at 10:00")
  expect(f.money(125_000)).toBe("DKK 1,250")
})

test("a code carries its values, and a key without a sentence comes back as itself", () => {
  expect(sentence("da", "errors.tooLong?max=200")).toContain("200")
  expect(translator("da")("errors.thereIsNoSuchKey")).toBe("errors.thereIsNoSuchKey")
})
