import fc from "fast-check"
import { expect, test } from "vitest"
import type { IndicatorInFile } from "./observation-in-file.ts"
import { readObservations } from "./observations-file.ts"

const names: Record<string, string> = {
  "101": "København",
  "169": "Høje-Taastrup",
  "480": "Nordfyns",
  "706": "Syddjurs",
  "751": "Aarhus",
  "825": "Læsø",
}
const register = {
  municipalities: Object.entries(names).map(([code, name]) => ({ code, name, aliases: [] })),
  formerMunicipalities: [{ name: "Ebeltoft", successors: ["706"] }],
  notMunicipalities: [{ code: "411", name: "Christiansø" }],
}

const budget: IndicatorInFile = {
  key: "aendring",
  label: "Ændring 2014 i forhold til 2013, procent",
  labelEn: "",
  kind: "CATEGORY",
  categories: ["-2.99", "-0.99", "0", "2.99"].map((code) => ({ code, label: `Op til ${code}`, labelEn: "" })),
}
const visits: IndicatorInFile = { ...budget, key: "besoeg", label: "Besøg, i alt", kind: "NUMBER" }

const anyStatus = fc.constantFrom("NO_RESPONSE", "DECLINED", "NOT_ASKED", "NOT_APPLICABLE", "UNAVAILABLE")
const answered = fc.constantFrom("FINAL", "PROVISIONAL")
const someNumber = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(1, 10, 100, 1000))
  .map(([whole, by]) => whole / by + 0)

const danishNumber = (value: number) => {
  const [whole = "", fraction] = String(Math.abs(value)).split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".")
  return `${value < 0 ? "-" : ""}${grouped}${fraction ? `,${fraction}` : ""}`
}

/** Observations of an indicator, one for each of some municipalities. */
function observationsOf({ kind, categories }: IndicatorInFile) {
  const value =
    kind === "NUMBER"
      ? someNumber.map((number) => ({ category: null, number }))
      : fc.constantFrom(...categories).map(({ code }) => ({ category: code, number: null }))
  const said = fc.tuple(answered, value).map(([status, one]) => ({ status, ...one }))
  const missing = anyStatus.map((status) => ({ status, category: null, number: null }))
  return fc
    .shuffledSubarray(Object.keys(names), { minLength: 1 })
    .chain((codes) =>
      fc.tuple(
        ...codes.map((municipality) => fc.oneof(said, missing).map((one) => ({ municipality, ...one }))),
      ),
    )
}

const encoders: ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text, "utf8"),
  (text) => Buffer.from(`\ufeff${text}`, "utf8"),
  (text) => Buffer.from(text, "latin1"),
  (text) => Buffer.from(text, "utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  (text) => Buffer.from(text, "utf16le").swap16(),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
]

test.each([budget, visits])(
  "what is written in any order, separator and encoding is read back: $kind",
  (indicator) => {
    fc.assert(
      fc.property(
        observationsOf(indicator),
        fc.shuffledSubarray(["kode", "Kommune", "status", indicator.label], { minLength: 4 }),
        fc.constantFrom(";", ",", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.constantFrom(...encoders),
        (observations, columns, separator, end, encode) => {
          const quoted = (cell: string) => (cell.includes(separator) ? `"${cell}"` : cell)
          const lines = observations.map(({ municipality, status, category, number }) => {
            const cells: Record<string, string> = {
              kode: `0${municipality}`,
              Kommune: `${names[municipality]} Kommune`,
              status,
              [indicator.label]: number === null ? (category ?? "") : danishNumber(number),
            }
            return columns.map((column) => quoted(cells[column] ?? "")).join(separator)
          })
          const text = [columns.map(quoted).join(separator), ...lines, ""].join(end)
          const file = readObservations(encode(text), indicator, register)
          expect(file.errors).toEqual([])
          expect(file.observations).toEqual(observations.map((one, place) => ({ line: place + 2, ...one })))
        },
      ),
      { numRuns: 300 },
    )
  },
)

test("no bytes make it throw, with a sound heading before them or not", () => {
  const heading = Buffer.from("kode;kommune;aendring;status\n")
  const pieces = fc.constantFrom(
    "101",
    "Aarhus",
    "0,99",
    ";",
    "\n",
    '"',
    "\r",
    "=1",
    "-",
    "FINAL",
    "\u0000",
    "ø",
    "{",
  )
  const some = fc.oneof(
    fc.uint8Array(),
    fc.array(pieces).map((all) => Buffer.from(all.join(""))),
    fc.uint8Array().map((bytes) => Buffer.concat([heading, bytes])),
    fc.array(pieces).map((all) => Buffer.concat([heading, Buffer.from(all.join(""))])),
  )
  fc.assert(
    fc.property(some, fc.constantFrom(budget, visits), (bytes, indicator) => {
      const file = readObservations(bytes, indicator, register)
      expect(file.accepted).toBe(file.errors.length === 0)
    }),
    { numRuns: 2000 },
  )
})

test("100,000 rows are read within ten seconds, all but the first of them refused", () => {
  const text = `kode;kommune;besoeg;status\n${"101;Københavns Kommune;1.234,5;foreløbig\n".repeat(100_000)}`
  const began = performance.now()
  const file = readObservations(new TextEncoder().encode(text), visits, register)
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(file).toMatchObject({ accepted: false, rows: 100_000, double: ["101"], moreErrors: 99_799 })
})
