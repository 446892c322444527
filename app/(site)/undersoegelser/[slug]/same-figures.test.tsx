import { renderToStaticMarkup } from "react-dom/server"
import { beforeAll, describe, expect, test } from "vitest"
import { Figures } from "#components/surveys/figures.tsx"
import { visitor } from "#domain/access/actor.ts"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { saveCoverage } from "#domain/surveys/commands/save-coverage.ts"
import { mapInUse } from "#domain/surveys/queries/map-in-use.ts"
import { surveyPage } from "#domain/surveys/queries/survey-page.ts"
import { readDelimited } from "#platform/input/delimited.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { askedSurvey, askVisits, fillIn, publishing, publishPage } from "#test/surveys.ts"
import { GET as getCsv } from "./data.csv/route.ts"
import { GET as getJson } from "./data.json/route.ts"

/** The map, the table, the legend, the sentence and both files of one edition are read back and compared. */
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
  test("says the same on both maps, in the table, in data.csv and in data.json", async () => {
    const csv = await csvLines(query)
    expect(csv).toHaveLength(98)
    for (const line of known) expect(csv).toContain(line)
    expect(await jsonLines(query)).toEqual(csv)
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

test("the sources stand below the rows of data.csv, behind #", async () => {
  const text = await (await answerOf(getCsv, "data.csv", "")).text()
  const comments = text.split("\n").filter((line) => line.startsWith("# "))
  expect(comments).toContain("# Prøveundersøgelsen 2014: Hvordan arbejder I sammen?")
  expect(comments).toContain("# 4 af 98 kommuner har et svar her.")
  expect(text.trimEnd().endsWith(comments.at(-1) ?? "-")).toBe(true)
})

test.each(["?udgivelse=3", "?udgivelse=x", "?indikator=intet"])("there are no files of %s", async (query) => {
  expect((await answerOf(getCsv, "data.csv", query)).status).toBe(404)
  expect((await answerOf(getJson, "data.json", query)).status).toBe(404)
})

function answerOf(get: typeof getCsv, name: string, query: string): Promise<Response> {
  const request = new Request(`https://example.org/undersoegelser/${slug}/${name}${query}`)
  return get(request, { params: Promise.resolve({ slug }) })
}

async function csvLines(query: string): Promise<Line[]> {
  const text = await (await answerOf(getCsv, "data.csv", query)).text()
  const file = readDelimited(new TextEncoder().encode(text.replaceAll(/^# .*$/gm, "")))
  if (!file.readable) throw new Error(JSON.stringify(file.faults))
  const at = (name: string) => file.heading.cells.indexOf(name)
  return file.rows.map(({ cells }) =>
    line(cells[at("municipality")], cells[at("status")], cells[at("value")]),
  )
}

async function jsonLines(query: string): Promise<Line[]> {
  const { observations } = (await (await answerOf(getJson, "data.json", query)).json()) as {
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
