import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { Figures } from "#components/surveys/figures.tsx"
import { visitor } from "#domain/access/actor.ts"
import { importBoundaries } from "#domain/surveys/commands/import-boundaries.ts"
import { type MapKind, mapInUse } from "#domain/surveys/queries/map-in-use.ts"
import { surveyPage } from "#domain/surveys/queries/survey-page.ts"
import { officialFile } from "#test/boundaries.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { askedSurvey, publishPage, release } from "#test/surveys.ts"

useDatabase()

test("once official boundaries are in use, all three maps agree on every colour, and each is a way to the others", async () => {
  const survey = await askedSurvey()
  await release(survey, "kode;model\n101;1\n147;2\n151;5\n751;1")
  const slug = await publishPage(survey)
  const input = { fileName: "kommuner.json", credit: "Prøvestyrelsen" }
  await importBoundaries(desk, input, { bytes: officialFile(), dryRun: false })
  const [tiles, official, generalised] = [
    await rendered(slug, "tiles"),
    await rendered(slug, "boundaries"),
    await rendered(slug, "generalised"),
  ]
  const colours = coloursIn(tiles)
  expect(colours.size).toBe(98)
  expect(coloursIn(official)).toEqual(colours)
  expect(coloursIn(generalised)).toEqual(colours)
  expect(official).toContain("Kommunegrænser: Prøvestyrelsen.")
  expect(generalised).toContain("GeoNames")
  for (const view of ["?kort=graenser#kort", "?kort=generaliseret#kort"]) expect(tiles).toContain(view)
  expect(official).toContain('<span aria-current="true">Officielle grænser</span>')
})

async function rendered(slug: string, kind: MapKind): Promise<string> {
  const survey = await surveyPage(visitor, { slug, indicator: null, release: null })
  if (!survey?.shown) throw new Error("nothing is shown")
  const boundaries = kind !== "tiles"
  return renderToStaticMarkup(
    <Figures
      survey={survey}
      shown={survey.shown}
      chosen={{ indicator: null, release: null, boundaries, generalised: kind === "generalised" }}
      drawing={await mapInUse(visitor, kind)}
      hasOfficial
      locale="da"
    />,
  )
}

/** What colours each municipality, in the order of their codes; one that is drawn twice is coloured the same twice. */
function coloursIn(markup: string): Map<string, string> {
  const drawn = [...markup.matchAll(/<g data-municipality="(\d+)"[^>]* class="(fill-[\w-]+)"/g)]
  const colours = new Map<string, string>()
  for (const [, code = "", fill = ""] of drawn.toSorted((one, other) => Number(one[1]) - Number(other[1]))) {
    expect(colours.get(code) ?? fill).toBe(fill)
    colours.set(code, fill)
  }
  return colours
}
