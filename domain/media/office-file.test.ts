import { deflateRawSync } from "node:zlib"
import { expect, test } from "vitest"
import { archive, openDocument, openXml } from "#test/media.ts"
import { officeFile } from "./office-file.ts"

test("Word, Excel, PowerPoint and OpenDocument are told by what is inside", () => {
  const endings = [
    officeFile(openXml("docx")),
    officeFile(openXml("xlsx")),
    officeFile(openXml("pptx")),
    officeFile(openDocument("text")),
    officeFile(openDocument("spreadsheet")),
    officeFile(openDocument("presentation")),
  ].map((found) => (found === null || found === "macros" ? found : found.ending))
  expect(endings).toEqual(["docx", "xlsx", "pptx", "odt", "ods", "odp"])
})

test("macros are told wherever they lie, under whatever name", () => {
  const withMacros = [
    openXml("docx", { "word/vbaProject.bin": "x" }),
    openXml("xlsx", { "xl/macrosheets/sheet1.xml": "x" }),
    openXml("docx", {}, "vnd.ms-word.document.macroEnabled.main+xml"),
    openXml("pptx", { "ppt/harmless.bin": "x" }, "vnd.ms-office.vbaProject"),
    openDocument("text", { "Basic/Standard/Module1.xml": "x" }),
    openDocument("spreadsheet", { "Scripts/python/x.py": "x" }),
  ]
  for (const file of withMacros) expect(officeFile(file)).toBe("macros")
})

test("a list of parts that is too large to be one is not trusted", () => {
  const bomb = openXml("docx", {}, "x".repeat(3_000_000))
  expect(deflateRawSync("x".repeat(3_000_000)).length).toBeLessThan(10_000)
  expect(officeFile(bomb)).toBe("macros")
})

test("any other archive, and one that is broken anywhere, is none of them", () => {
  expect(officeFile(archive({ "a.txt": "x" }))).toBeNull()
  expect(officeFile(openDocument("graphics"))).toBeNull()
  expect(officeFile(Buffer.from("%PDF-1.7"))).toBeNull()
  expect(officeFile(Buffer.from("PK\x05\x06", "latin1"))).toBeNull()
  const whole = openXml("docx")
  for (let end = 0; end < whole.length; end++) {
    expect(() => officeFile(whole.subarray(0, end))).not.toThrow()
    expect(officeFile(whole.subarray(0, end))).toBeNull()
  }
})
