import { deflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { onePage } from "#prisma/demo/pictures.ts"
import { pdfText } from "./text.ts"

test("what a PDF says, line by line", async () => {
  const said = await pdfText(onePage(["Vedtægter for foreningen", "§ 4 (kontingent): æøå ÆØÅ"]))
  expect(said).toBe("Vedtægter for foreningen § 4 (kontingent): æøå ÆØÅ")
})

test("a word that was broken at the end of a line is whole again", async () => {
  expect(await pdfText(onePage(["Et nyt biblio-", "tek for børne-", "og ungdomsbøger"]))).toBe(
    "Et nyt bibliotek for børne- og ungdomsbøger",
  )
})

test("control characters are left out, whatever the file holds", async () => {
  expect(await pdfText(onePage(["før\u0001\u0002efter", "\u0000"]))).toMatch(/^før ?efter$/)
})

test("no more than 200,000 bytes are kept, and no half letter", async () => {
  const lines = Array.from({ length: 28 }, () => "ø".repeat(4_000))
  // Set so small that it all stands on the page; what stands beside it is not read.
  const small = Buffer.from(onePage(lines)).toString("latin1").replace("16 Tf", ".1 Tf")
  const said = await pdfText(Buffer.from(small, "latin1"))
  expect(Buffer.byteLength(said)).toBeLessThanOrEqual(200_000)
  expect(Buffer.byteLength(said)).toBeGreaterThan(199_000)
  expect(said).not.toContain("\ufffd")
})

const locked = Buffer.from(
  Buffer.from(onePage(["Hemmeligt"]))
    .toString("latin1")
    .replace(
      "/Root 1 0 R",
      `/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> /P -4 >> /ID [<00><00>]`,
    ),
  "latin1",
)

test.each([
  ["nothing", new Uint8Array()],
  ["a beginning and no more", Buffer.from("%PDF-1.7\n")],
  ["something else", Buffer.from("Ikke en PDF")],
  ["noise", Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(50_000, 0xa7)])],
  ["one cut off", onePage(["Halv"]).subarray(0, 200)],
  ["one that is locked", locked],
])("of %s there is no text, and no complaint", async (_, bytes) => {
  expect(await pdfText(bytes)).toBe("")
})

test("one that unpacks to more than it may gives no text, and is given up soon", async () => {
  const began = performance.now()
  const said = await pdfText(bomb())
  expect(said.length).toBeLessThanOrEqual(200_000)
  expect(performance.now() - began).toBeLessThan(40_000)
}, 60_000)

/** A page whose words are packed twice: some kilobytes that unpack to half a gigabyte of letters. */
function bomb(): Uint8Array {
  const once = deflateSync(Buffer.alloc(2 ** 29, "(x) Tj "), { level: 1 })
  const packed = deflateSync(once, { level: 9 }).toString("latin1")
  const head = "%PDF-1.4\n"
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${packed}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ].map((object, place) => `${place + 1} 0 obj\n${object}\nendobj\n`)
  return Buffer.from(`${head}${objects.join("")}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`, "latin1")
}
