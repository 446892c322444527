import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { generalisedBoundaries } from "#domain/surveys/map/boundaries.ts"
import { boundaryMap, tileMap } from "#domain/surveys/map/drawings.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { figuresSaying, models } from "#test/figures.ts"
import { paint } from "./paint.ts"
import { SurveyMap } from "./survey-map.tsx"

const { figures } = paint(models, figuresSaying(municipalities.map(() => ({ category: "3" }))), "da")
const official = boundaryMap(generalisedBoundaries(), { credits: ["x"], isOfficial: true })
const links = { to: (code: string) => `/u?kommune=${code}#kort`, chosen: "751" }
const drawn = (
  drawing: Parameters<typeof SurveyMap>[0]["drawing"],
  more: Partial<Parameters<typeof SurveyMap>[0]> = {},
) =>
  renderToStaticMarkup(<SurveyMap drawing={drawing} figures={figures} label="Kort" links={links} {...more} />)
const hrefsIn = (markup: string) =>
  [...markup.matchAll(/<a href="\/u\?kommune=(\d+)#kort"/g)].map(([, code]) => code ?? "")

test.each([
  ["tiles", tileMap()],
  ["boundaries", official],
])("on the map of %s every municipality is one link, named with its answer", (_, drawing) => {
  const markup = drawn(drawing)
  expect(hrefsIn(markup).sort()).toEqual(municipalities.map(({ code }) => code))
  for (const { name, label } of figures)
    expect(markup).toContain(`<title>${name}: ${label.replace(": ", ", ")}</title>`)
  expect(markup).toContain('aria-current="true"')
  expect(markup).not.toContain('role="img"')
})

test("what the inset draws larger is hidden from ears in the country, and coloured all the same", () => {
  const markup = drawn(official)
  const copenhagen = [...markup.matchAll(/<g data-municipality="101"[^>]*>/g)].map(([opening]) => opening)
  expect(copenhagen).toHaveLength(2)
  expect(copenhagen.filter((opening) => opening.includes('aria-hidden="true"'))).toHaveLength(1)
  expect(copenhagen.every((opening) => opening.includes("fill-more-"))).toBe(true)
})

test("the marked one has a ring above its neighbours, and the largest have their names", () => {
  expect(drawn(official)).toContain('<g class="ring"')
  expect(drawn(official, { links: { ...links, chosen: null } })).not.toContain('class="ring"')
  for (const name of ["Aarhus", "Odense", "Aalborg"])
    expect(drawn(official)).toMatch(new RegExp(`<text[^>]*>${name}</text>`))
})

test("a picture without links is one picture, and patterns come when they are asked for", () => {
  const picture = drawn(tileMap(), { links: null })
  expect(picture).toContain('role="img"')
  expect(hrefsIn(picture)).toEqual([])
  expect(picture).not.toContain("with-patterns")
  expect(drawn(tileMap(), { isPatterned: true })).toContain('class="with-patterns"')
})

test("the arrow keys lead to every municipality, on whichever map", () => {
  const reached = new Set(["751"])
  for (const code of reached)
    for (const next of (official.beside[code] ?? "").split(" ")) if (next) reached.add(next)
  expect(reached.size).toBe(98)
})
