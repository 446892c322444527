import { expect, test } from "vitest"
import surveys from "#messages/da/surveys.json" with { type: "json" }
import { translator } from "#messages/translate.ts"
import type { MunicipalityRegister } from "./municipality-in-file.ts"
import type { IndicatorInFile } from "./observation-in-file.ts"
import { readObservations } from "./observations-file.ts"

const names: Record<string, string> = {
  "101": "København",
  "151": "Ballerup",
  "153": "Brøndby",
  "165": "Albertslund",
  "201": "Allerød",
  "400": "Bornholm",
  "420": "Assens",
  "480": "Nordfyns",
  "706": "Syddjurs",
  "751": "Aarhus",
  "825": "Læsø",
  "851": "Aalborg",
}
const register: MunicipalityRegister = {
  municipalities: Object.entries(names).map(([code, name]) => ({ code, name, aliases: [] })),
  formerMunicipalities: [{ name: "Ebeltoft", successors: ["706"] }],
  notMunicipalities: [{ code: "411", name: "Christiansø" }],
}

const budget: IndicatorInFile = {
  key: "aendring",
  label: "Ændring i driftsbudget 2014 i forhold til 2013, procent",
  labelEn: "Change in operating budget 2014 against 2013, per cent",
  kind: "CATEGORY",
  categories: [
    { code: "-2.99", label: "1 til 3 % ned", labelEn: "down 1 to 3 %" },
    { code: "-0.99", label: "-1 %", labelEn: "down up to 1 %" },
    { code: "0", label: "Uændret", labelEn: "Unchanged" },
    { code: "0.99", label: "+1 %", labelEn: "up to 1 %" },
    { code: "2.99", label: "1 til 3 % op", labelEn: "up 1 to 3 %" },
  ],
}
const model: IndicatorInFile = {
  key: "model",
  label: "Model",
  labelEn: "",
  kind: "CATEGORY",
  categories: [
    { code: "1", label: "Den spæde start", labelEn: "The tender start" },
    { code: "5", label: "Intet samarbejde", labelEn: "No cooperation" },
  ],
  noResponseCode: "0",
}
const visits: IndicatorInFile = {
  key: "besoeg",
  label: "Besøg",
  labelEn: "Visits",
  kind: "NUMBER",
  categories: [],
}

const read = (text: string, indicator = budget) =>
  readObservations(new TextEncoder().encode(text), indicator, register)

/** [line, key without its folder] of each error. */
const faults = (text: string, indicator = budget) => {
  const file = read(text, indicator)
  expect(file.accepted).toBe(false)
  expect(file.observations).toEqual([])
  return file.errors.map(({ line, code }) => [line, code.replace("surveys.file.", "")])
}

const observation = (line: number, municipality: string, status: string, said: string | number | null) => ({
  line,
  municipality,
  status,
  category: typeof said === "string" ? said : null,
  number: typeof said === "number" ? said : null,
})

test("the budget survey of 2014 is read as it was published", () => {
  const file = read(
    [
      "kommune;aendring_i_driftsbudget_2014_i_forhold_til_2013_procent;status",
      "Albertslund;0,0;FORELOEBIG",
      "Allerød;0,0;FORELOEBIG",
      "Assens;2,99;FORELOEBIG",
      "Ballerup;-0,99;FORELOEBIG",
      "Bornholm;-2,99;FORELOEBIG",
      "Nordfyn;0,0;FORELOEBIG",
      "Brøndby;;IKKE_BESVARET",
      "Læsø;;IKKE_BESVARET",
      "",
    ].join("\n"),
  )
  expect(file).toMatchObject({
    accepted: true,
    rows: 8,
    observations: [
      observation(2, "165", "PROVISIONAL", "0"),
      observation(3, "201", "PROVISIONAL", "0"),
      observation(4, "420", "PROVISIONAL", "2.99"),
      observation(5, "151", "PROVISIONAL", "-0.99"),
      observation(6, "400", "PROVISIONAL", "-2.99"),
      observation(7, "480", "PROVISIONAL", "0"),
      observation(8, "153", "NO_RESPONSE", null),
      observation(9, "825", "NO_RESPONSE", null),
    ],
    unknown: [],
    missing: ["101", "706", "751", "851"],
    double: [],
    ignored: [],
    errors: [],
    moreErrors: 0,
  })
})

test.each([
  "KODE;Kommune;Aendring;STATUS\n0101;Københavns Kommune;0;",
  "Status,MUNICIPALITY,code,aendring\n,København,101,0",
  'aendring\tregion\tkommune\n"0"\tHovedstaden\tKøbenhavn',
  "Code;Change in operating budget 2014 against 2013, per cent\n101;0",
  'kommune,"Ændring i driftsbudget 2014 i forhold til 2013, procent"\n101,"0,0"',
])("columns are found by name, in any order and case: %j", (text) => {
  expect(read(text)).toMatchObject({
    accepted: true,
    observations: [{ line: 2, municipality: "101", status: "FINAL", category: "0", number: null }],
  })
})

test("columns of other things are left alone and said", () => {
  const file = read("kommune;aendring;besoeg;;note\nAarhus;0;12;;@x")
  expect(file).toMatchObject({ accepted: true, ignored: ["besoeg", "note"] })
})

test("formulas are refused wherever they are read, numbers with a sign are not formulas", () => {
  expect(faults("kode;kommune;aendring;status\n=101;;0;\n;@x;0;\n751;;0;=A1\n851;;+1+1;")).toEqual([
    [2, "formula"],
    [3, "formula"],
    [4, "formula"],
    [5, "formula"],
  ])
  const numbers = read("kode;besoeg\n101;-0,99\n751;+5", visits)
  expect(numbers.observations.map(({ number }) => number)).toEqual([-0.99, 5])
})

test("1.234 is one and a bit where the other numbers have a point, and nothing where both marks are used", () => {
  const numbers = read("kode;Visits\n101;1.234\n751;0.5\n851;-12.25", visits).observations
  expect(numbers.map(({ number }) => number)).toEqual([1.234, 0.5, -12.25])
  expect(faults("kode;Visits\n101;1.234\n751;0.5\n851;12,5", visits)).toEqual([[2, "ambiguousNumber"]])
})

test("Model 0 is read as no answer where the indicator says so", () => {
  const text = "kode;model\n101;0\n751;5"
  expect(read(text, model).observations).toEqual([
    observation(2, "101", "NO_RESPONSE", null),
    observation(3, "751", "FINAL", "5"),
  ])
  expect(faults(text, { ...model, noResponseCode: undefined })).toEqual([[2, "outsideCategories"]])
})

test("unknown, former and no municipalities refuse the file, each with its line", () => {
  const file = read("kode;kommune;aendring\n;Atlantis;0\n999;;0\n101;Kjøbenhavn;0\n;Ebeltoft;0\n411;;0\n;;0")
  expect(file).toMatchObject({
    accepted: false,
    observations: [],
    unknown: ["Atlantis", "999", "Kjøbenhavn", "Ebeltoft", "411"],
  })
  expect(file.missing).not.toContain("101")
  expect(file.errors).toEqual([
    { line: 2, code: "surveys.file.unknownMunicipality", values: { cell: "Atlantis" } },
    { line: 3, code: "surveys.file.unknownMunicipality", values: { cell: "999" } },
    { line: 4, code: "survey-releases.file.didYouMean", values: { cell: "Kjøbenhavn", name: "København" } },
    {
      line: 5,
      code: "surveys.file.formerMunicipality",
      values: { name: "Ebeltoft", successors: "Syddjurs" },
    },
    { line: 6, code: "surveys.file.notMunicipality", values: { name: "Christiansø" } },
    { line: 7, code: "surveys.file.municipalityMissing", values: {} },
  ])
})

test("a municipality stands once, whether by code, by name or in old spelling", () => {
  const file = read("kode;kommune;aendring\n751;;0\n;Århus Kommune;0\n0751;Aarhus;0,99\n851;Ålborg;0")
  expect(file).toMatchObject({ accepted: false, double: ["751"], unknown: [] })
  expect(file.errors).toEqual([
    { line: 3, code: "surveys.file.double", values: { name: "Aarhus", first: 2 } },
    { line: 4, code: "surveys.file.double", values: { name: "Aarhus", first: 2 } },
  ])
})

test("code and name must agree", () => {
  const file = read("kode;kommune;aendring\n101;Aarhus;0")
  expect(file.errors).toEqual([
    {
      line: 2,
      code: "surveys.file.disagree",
      values: { code: "101", meant: "København", name: "Aarhus" },
    },
  ])
  expect(file.missing).toHaveLength(10)
})

test("a row is told everything that is wrong with it", () => {
  expect(faults("kode;aendring;status\n999;7;måske\n\n101;0;\n101;=2;")).toEqual([
    [2, "unknownMunicipality"],
    [2, "outsideCategories"],
    [2, "unknownStatus"],
    [5, "double"],
    [5, "formula"],
  ])
})

test("a heading that lacks a column, or has it twice, is refused at its line", () => {
  expect(faults("navn;svar\nAarhus;0")).toEqual([
    [1, "municipalityColumnMissing"],
    [1, "indicatorColumnMissing"],
  ])
  expect(faults("\nkode;code;aendring;Aendring\n101;101;0;0")).toEqual([
    [2, "columnTwice"],
    [2, "columnTwice"],
  ])
  expect(faults("kode;aendring\n;\n")).toEqual([[null, "noRows"]])
})

test("a file that cannot be read as rows says why", () => {
  expect(faults("")).toEqual([[null, "empty"]])
  expect(faults("PK\u0003\u0004…")).toEqual([[null, "spreadsheet"]])
  expect(faults("kode;aendring\n\u0000")).toEqual([[null, "binary"]])
  expect(faults('kode;aendring\n101;"0')).toEqual([[2, "quotes"]])
  expect(faults("kode;aendring\n101;0;0\n751")).toEqual([
    [2, "ragged"],
    [3, "ragged"],
  ])
})

test("200 errors are told and the rest counted", () => {
  const file = read(`kode;kommune;aendring\n${Array.from({ length: 300 }, (_, n) => `;Ø${n};0`).join("\n")}`)
  expect(file).toMatchObject({ accepted: false, rows: 300, moreErrors: 100 })
  expect(file.errors).toHaveLength(200)
  expect(file.unknown).toHaveLength(200)
})

test("a cell is told on one line and no longer than one reads", () => {
  const [told] = read(`kode;aendring\n101;"${"æ\n".repeat(100)}"`).errors
  expect(told?.values.cell).toBe(`${"æ ".repeat(30).trim()}…`)
})

test("every error has its sentence in both languages, with nothing left blank", () => {
  const texts = [
    "",
    "PK\u0003\u0004",
    "\u0000",
    `kode;aendring\n${"101;0\n".repeat(100_001)}`,
    "x".repeat(20 * 1024 * 1024 + 1),
    'a;b\n"',
    "a;b\n1",
    "kode;aendring",
    "a;b\n1;2",
    "kode;code;aendring\n1;1;1",
    "kode;kommune;aendring;status\n;;;\n;;0;\n;x;7;x\n;Ebeltoft;=1;\n411;;;\n101;Aarhus;0;afslået\n101;;0;\n101;;;x",
  ]
  const numbers = "kode;besoeg\n101;x\n751;1.234\n851;0.5\n825;0,5"
  const errors = [...texts.flatMap((text) => read(text).errors), ...read(numbers, visits).errors]
  expect(new Set(errors.map(({ code }) => code))).toEqual(
    new Set(Object.keys(surveys.file).map((name) => `surveys.file.${name}`)),
  )
  for (const locale of ["da", "en"] as const) {
    for (const { code, values } of errors) {
      const said = translator(locale)(code, values)
      expect(said).not.toBe(code)
      expect(said).not.toMatch(/[{}]|undefined/)
    }
  }
})
