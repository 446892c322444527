import { parseWithZod } from "@conform-to/zod/v4"
import fc from "fast-check"
import { expect, test } from "vitest"
import { z } from "zod"
import {
  email,
  isSitePath,
  kroner,
  line,
  normalEmail,
  optionalEmail,
  optionalLine,
  optionalText,
  sitePath,
} from "./fields.ts"
import { issueCode } from "./issue-code.ts"

function codes(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : parsed.error.issues.map(issueCode)
}

test("a line is trimmed, cannot carry line breaks, and says what is wrong with a key", () => {
  expect(line(20).parse("  Ære\r\nvære  ")).toBe("Ære være")
  expect(line(20).parse("\u0080Æ\u0085re\u009f\u007f")).toBe("Ære")
  expect(codes(line(20), undefined)).toEqual(["errors.required"])
  expect(codes(line(20), "   ")).toEqual(["errors.required"])
  expect(codes(line(3), "fire")).toEqual(["errors.tooLong?max=3"])
  expect(codes(line(3), { not: "" })).toEqual(["errors.invalid"])
  expect(optionalLine(3).parse(undefined)).toBe("")
})

test("addresses are compared in lower case with an ASCII domain", () => {
  expect(normalEmail(" Anne@BØGER.dk ")).toBe("anne@xn--bger-gra.dk")
  expect(codes(email(), "to@")).toEqual(["errors.email"])
  expect(codes(email(), "no address")).toEqual(["errors.email"])
})

test("two addresses, a line break, another sign for @ and letters that look Latin are refused, each in its words", () => {
  expect(codes(email(), "anne@by.dk, bo@by.dk")).toEqual(["errors.oneEmail"])
  expect(codes(email(), "anne@by.dk bo@by.dk")).toEqual(["errors.oneEmail"])
  expect(codes(email(), "anne@by.dk\r\nBcc: bo@by.dk")).toEqual(["errors.oneEmail"])
  expect(codes(email(), "anne\n@by.dk")).toEqual(["errors.oneEmail"])
  expect(codes(email(), "anne＠by.dk")).toEqual(["errors.emailAt"])
  const cyrillic = "\u0430"
  expect(codes(email(), `anne@${cyrillic}arhus.dk`)).toEqual([
    `errors.emailLetter?letter=${encodeURIComponent(cyrillic)}`,
  ])
  expect(codes(email(), `${cyrillic}nne@aarhus.dk`)).toHaveLength(1)
  expect(email().parse(" Anne.Øst+bog@bøger.dk ".replace("Ø", "o"))).toBe("anne.ost+bog@xn--bger-gra.dk")
})

test("kroner become whole øre", () => {
  expect(kroner().parse("1.250")).toBe(125_000)
  expect(kroner().parse("1250,5 kr.")).toBe(125_050)
  expect(kroner().parse("0")).toBe(0)
  for (const wrong of ["-1", "1,250,00", "abc", "1.25", ""])
    expect(codes(kroner(), wrong)).toEqual(["errors.money"])
})

test("only a path of this site is a way on", () => {
  expect(sitePath().parse("/min-side?x=1")).toBe("/min-side?x=1")
  for (const elsewhere of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/a\nb",
  ]) {
    expect(sitePath().parse(elsewhere)).toBeUndefined()
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (!isSitePath(text)) return
      expect(new URL(text, "http://samling.example").host).toBe("samling.example")
    }),
  )
})

test("what may be left out may be sent empty by a form, and is still not too long", () => {
  const schema = z.strictObject({ phone: optionalLine(10), note: optionalText(10) })
  const sent = (phone: string, note: string) => {
    const form = new FormData()
    form.append("phone", phone)
    form.append("note", note)
    return parseWithZod(form, { schema, formatError: (issues: z.core.$ZodIssue[]) => issues.map(issueCode) })
  }
  const empty = sent("", "  ")
  expect(empty.status === "success" && empty.value).toEqual({ phone: "", note: "" })
  expect(sent("1".repeat(11), "x".repeat(11)).reply().error).toEqual({
    phone: ["errors.tooLong?max=10"],
    note: ["errors.tooLong?max=10"],
  })
})

test("an address that may be left out says what is wrong with it when it is there", () => {
  expect(optionalEmail().parse(undefined)).toBe("")
  expect(optionalEmail().parse("  ")).toBe("")
  expect(optionalEmail().parse(" Anna@Example.org ")).toBe("anna@example.org")
  expect(codes(optionalEmail(), "a@example.org, b@example.org")).toEqual(["errors.oneEmail"])
})
