import { renderToStaticMarkup } from "react-dom/server"
import sharp from "sharp"
import { beforeAll, describe, expect, test } from "vitest"
import { Figures } from "#components/surveys/figures.tsx"
import { visitor } from "#domain/access/actor.ts"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { retractRelease } from "#domain/surveys/commands/retract-release.ts"
import { saveCoverage } from "#domain/surveys/commands/save-coverage.ts"
import { mapInUse } from "#domain/surveys/queries/map-in-use.ts"
import { surveyPage } from "#domain/surveys/queries/survey-page.ts"
import { readDelimited } from "#platform/input/delimited.ts"
import { readWorkbook } from "#platform/input/workbook.ts"
import { pngOf, wordsIn } from "#platform/pictures/png.ts"
import { openZipBytes } from "#platform/storage/zip.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { askedSurvey, askVisits, fillIn, publishing, publishPage } from "#test/surveys.ts"
import { GET as getNewest } from "./[file]/route.ts"
import { GET as getReleased } from "./udgivelse/[number]/[file]/route.ts"

/** The map, the table, the legend, the sentence and every file of one edition are read back and compared. */
useDatabase()

let slug = ""
beforeAll(async () => {
  const asked = await askedSurvey()
  const versionId = await askVisits(asked)
  await saveCoverage(desk, { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" })
  await fillIn({ ...asked, versionId }, "kode;besoeg\n101;1.234,5\n147;-3\n151;0\n561;7")
  await fillIn(
    asked,
    "kode;model;status\n101;1;foreløbig\n147;2;\n151;5;\n153;;afslået\n155;;ikke relevant\n157;0;\n561;2;",
    { absent: "NOT_ASKED" },
  )
  await publishRelease(desk, await publishing(asked))
  await fillIn(asked, "kode;model\n101;2\n147;2\n561;5", { absent: "NO_RESPONSE" })
  await publishRelease(desk, await publishing(asked))
  slug = await publishPage(asked)
})

/** "101 FINAL 2", of each of the 98. */
type Line = string

const shown: [string, string, Line[]][] = [
  ["the newest release", "", ["101 FINAL 2", "153 NO_RESPONSE", "561 FINAL 5", "563 FINAL 5"]],
  [
    "the first release",
    "?udgivelse=1",
    [
      "101 PROVISIONAL 1",
      "153 DECLINED",
      "155 NOT_APPLICABLE",
      "157 NO_RESPONSE",
      "563 FINAL 2",
      "851 NOT_ASKED",
    ],
  ],
  [
    "the question of numbers",
    "?indikator=besoeg",
    ["101 FINAL 1234.5", "147 FINAL -3", "151 FINAL 0", "563 FINAL 7", "851 UNAVAILABLE"],
  ],
]

describe.each(shown)("%s", (_, query, known) => {
  test("says the same on both maps, in the table, and in every file", async () => {
    const csv = await csvLines(query)
    expect(csv).toHaveLength(98)
    for (const line of known) expect(csv).toContain(line)
    expect(await jsonLines(query)).toEqual(csv)
    expect(await xlsxLines(query)).toEqual(csv)
    for (const map of ["", "kort=graenser"]) {
      const svg = await textOf("kort.svg", `${query}${query && map ? "&" : map && "?"}${map}`)
      expect([...new Set(linesOf(svg, "g"))].sort()).toEqual(csv.toSorted())
    }
    for (const kind of ["tiles", "boundaries"] as const) {
      const markup = await rendered(query, kind)
      expect(linesOf(markup, "tr")).toEqual(csv)
      // The capital is drawn a second time beside the country.
      expect([...new Set(linesOf(markup, "g"))].sort()).toEqual(csv.toSorted())
    }
  })

  test("the legend's counts are those of the shapes, and the numbers of the sentence those of the rows", async () => {
    const markup = await rendered(query, "tiles")
    const legend = [...markup.matchAll(/<li data-key="([^"]*)">.*?<span class="n">(\d+)<\/span>/g)].map(
      ([, key, count]) => [key, Number(count)] as const,
    )
    expect(legend.reduce((sum, [, count]) => sum + count, 0)).toBe(98)
    for (const [key, count] of legend) {
      expect([...markup.matchAll(new RegExp(`<g [^>]*data-key="${key}"`, "g"))]).toHaveLength(count)
    }
    const [, sentence = ""] = /<p class="say">(.*?)<\/p>/.exec(markup) ?? []
    const lines = linesOf(markup, "tr")
    const silent = lines.filter((line) => /NO_RESPONSE|DECLINED/.test(line)).length
    expect(Number(/(\d+) svarede ikke/.exec(sentence)?.[1] ?? 0)).toBe(silent)
    const unavailable = lines.filter((line) => line.endsWith("UNAVAILABLE")).length
    expect(Number(/(\d+) svar er ikke i vores kopi/.exec(sentence)?.[1] ?? 0)).toBe(unavailable)
  })
})

test("the picture is drawn from that very SVG, readable, and carries its words and figures inside", async () => {
  const query = "?udgivelse=1"
  const svg = await textOf("kort.svg", query)
  const png = new Uint8Array(await (await answerOf("kort.png", query)).arrayBuffer())
  const words = wordsIn(png)
  expect(
    words
      ?.get("Figures")
      ?.split("\n")
      .map((row) => line(...(row.split(";") as [string, string, string]))),
  ).toEqual(await csvLines(query))
  expect(Buffer.from(await pngOf(svg, Object.fromEntries(words ?? []))).equals(png)).toBe(true)
  const { width, height } = await sharp(png).metadata()
  const [, drawnHeight] = /height="(\d+)"/.exec(svg) ?? []
  expect([width, height]).toEqual([2000, 2 * Number(drawnHeight)])
  // Where the title stands there is ink, which there would not be without the letters' outlines.
  const title = await sharp(png).extract({ left: 90, top: 80, width: 900, height: 80 }).greyscale().stats()
  expect(title.channels[0]?.min).toBeLessThan(60)
  for (const said of ["Prøveundersøgelsen 2014", "5 af 98 kommuner har et svar her.", "/udgivelse/1"]) {
    expect(svg).toContain(said)
    expect([...(words?.values() ?? [])].join("\n")).toContain(said)
  }
})

test.each([
  "data.csv",
  "data.json",
  "data.xlsx",
  "kort.svg",
  "kort.png",
  "citat.bib",
  "citat.ris",
  "citat.txt",
])("%s of a release is the same at its lasting address, with what it comes from inside", async (name) => {
  const [newest, named, lasting] = await Promise.all([
    answerOf(name, ""),
    answerOf(name, "?udgivelse=2"),
    released(name, "2"),
  ])
  expect([newest.status, named.status, lasting.status]).toEqual([200, 200, 200])
  const bytes = await Promise.all([newest, named, lasting].map((answer) => answer.arrayBuffer()))
  const [first, ...others] = await Promise.all(bytes.map((file) => contentsOf(name, new Uint8Array(file))))
  for (const other of others) expect(other).toEqual(first)
  expect(first).toContain("/udgivelse/2")
  expect(first).toMatch(/4 (af|of) 98/)
})

test("citations name the association, the release, how many of how many answered, and where", async () => {
  const bib = await textOf("citat.bib", "?udgivelse=1")
  expect(bib).toMatch(/^@misc\{undersoegelse-[0-9a-f]+-r1,\n/)
  expect(bib).toContain("author = {{Danmarks Biblioteksforening}}")
  expect(bib).toContain("note = {5 af 98 kommuner har svaret}")
  const ris = (await textOf("citat.ris", "?udgivelse=1")).split("\r\n")
  expect(ris[0]).toBe("TY  - DATA")
  expect(ris.at(-2)).toBe("ER  - ")
  expect(ris).toContain("N1  - 5 af 98 kommuner har svaret")
  for (const text of ris.slice(0, -1)) expect(text).toMatch(/^[A-Z][A-Z0-9] {2}- /)
})

test("the sources stand below the rows of data.csv, behind #", async () => {
  const text = await textOf("data.csv", "")
  const comments = text.split("\n").filter((line) => line.startsWith("# "))
  expect(comments).toContain("# Prøveundersøgelsen 2014: Hvordan arbejder I sammen?")
  expect(comments).toContain("# 4 af 98 kommuner har et svar her.")
  expect(text.trimEnd().endsWith(comments.at(-1) ?? "-")).toBe(true)
})

test("what somebody wrote as a source stays one cell of data.csv, and computes nothing", async () => {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;2")
  await publishRelease(desk, await publishing(asked, { licence: 'x;=HYPERLINK("https://example.org")' }))
  const text = await (await answerOf("data.csv", "", await publishPage(asked))).text()
  const comments = text.split("\n").filter((line) => line.startsWith("#"))
  expect(comments.some((line) => line.includes("HYPERLINK"))).toBe(true)
  for (const line of comments) expect(line).not.toMatch(/;|,\s*=/)
})

test.each(["?udgivelse=3", "?udgivelse=x", "?indikator=intet"])("there are no files of %s", async (query) => {
  for (const file of ["data.csv", "data.json", "data.xlsx", "kort.svg", "kort.png", "citat.bib"]) {
    expect((await answerOf(file, query)).status).toBe(404)
  }
})

test("of a release taken back there are no files any more: they answer 410 with the reason", async () => {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;2")
  const form = await publishing(asked)
  await publishRelease(desk, form)
  await retractRelease(desk, { entryId: asked.id, releaseId: form.releaseId, reason: "Forkert fil" })
  const taken = await publishPage(asked)
  for (const file of ["data.csv", "kort.png", "citat.bib"]) {
    const answer = await released(file, "1", taken)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain("Forkert fil")
    const newest = await answerOf(file, "", taken)
    expect([newest.status, await newest.text()]).toEqual([410, expect.stringContaining("Forkert fil")])
  }
})

function answerOf(file: string, query: string, of = slug): Promise<Response> {
  const request = new Request(`https://example.org/undersoegelser/${of}/${file}${query}`)
  return getNewest(request, { params: Promise.resolve({ slug: of, file }) })
}

function released(file: string, number: string, of = slug): Promise<Response> {
  const request = new Request(`https://example.org/undersoegelser/${of}/udgivelse/${number}/${file}`)
  return getReleased(request, { params: Promise.resolve({ slug: of, number, file }) })
}

async function textOf(file: string, query: string): Promise<string> {
  return (await answerOf(file, query)).text()
}

/** What a file says, as text; of a picture its words, of a workbook all that stands in its sheets. */
async function contentsOf(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith(".png")) return JSON.stringify([...(wordsIn(bytes) ?? [])])
  if (!name.endsWith(".xlsx")) return new TextDecoder().decode(bytes)
  const zip = await openZipBytes(bytes)
  const parts = zip.names.filter((part) => /^xl\/(worksheets|sharedStrings)/.test(part)).toSorted()
  return (await Promise.all(parts.map((part) => zip.read(part, 1_000_000))))
    .map((part) => new TextDecoder().decode(part))
    .join("\n")
}

async function xlsxLines(query: string): Promise<Line[]> {
  const bytes = new Uint8Array(await (await answerOf("data.xlsx", query)).arrayBuffer())
  const file = await readWorkbook(bytes)
  if (!file.readable) throw new Error(JSON.stringify(file.faults))
  const at = (name: string) => file.heading.cells.indexOf(name)
  return file.rows.map(({ cells }) =>
    line(cells[at("municipality")], cells[at("status")], cells[at("value")]?.replace(",", ".")),
  )
}

async function csvLines(query: string): Promise<Line[]> {
  const text = await textOf("data.csv", query)
  const file = readDelimited(new TextEncoder().encode(text.replaceAll(/^# .*$/gm, "")))
  if (!file.readable) throw new Error(JSON.stringify(file.faults))
  const at = (name: string) => file.heading.cells.indexOf(name)
  return file.rows.map(({ cells }) =>
    line(cells[at("municipality")], cells[at("status")], cells[at("value")]),
  )
}

async function jsonLines(query: string): Promise<Line[]> {
  const { observations } = JSON.parse(await textOf("data.json", query)) as {
    observations: { municipality: string; status: string; value: string | number | null }[]
  }
  return observations.map(({ municipality, status, value }) => line(municipality, status, value))
}

async function rendered(query: string, kind: "tiles" | "boundaries"): Promise<string> {
  const asked = new URLSearchParams(query)
  const number = asked.get("udgivelse")
  const chosen = { indicator: asked.get("indikator"), release: number ? Number(number) : null }
  const survey = await surveyPage(visitor, { slug, ...chosen })
  if (!survey?.shown) throw new Error("nothing is shown")
  return renderToStaticMarkup(
    <Figures
      survey={survey}
      shown={survey.shown}
      chosen={{ ...chosen, boundaries: kind === "boundaries" }}
      drawing={await mapInUse(visitor, kind)}
      hasOfficial={false}
      locale="da"
    />,
  )
}

/** What the shapes of the map, or the rows of the table, say of themselves for scripts. */
function linesOf(markup: string, element: "g" | "tr"): Line[] {
  const each = new RegExp(
    `<${element} data-municipality="([^"]*)" data-status="([^"]*)"(?: data-value="([^"]*)")?`,
    "g",
  )
  return [...markup.matchAll(each)].map(([, code, status, value]) => line(code, status, value))
}

function line(code: unknown, status: unknown, value: unknown): Line {
  const said = value === null || value === undefined ? "" : String(value)
  return [code, status, said].filter((word) => word !== "").join(" ")
}
