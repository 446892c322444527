import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { figuresSaying, models } from "#test/figures.ts"
import type { Chosen } from "./address.ts"
import { MapPanel } from "./map-panel.tsx"
import { paint } from "./paint.ts"

const painted = paint(models, figuresSaying(municipalities.map(() => ({ category: "3" }))), "da")
const panel = (chosen: Partial<Chosen> = {}) =>
  renderToStaticMarkup(
    <MapPanel
      path="/undersoegelser/x"
      painted={painted}
      chosen={{ indicator: null, release: null, boundaries: false, ...chosen }}
      drawing={tileMap()}
      label="Kort"
      isSample={false}
      hasOfficial={false}
      locale="da"
    />,
  )

test("the form finds each of the 98 without script, and keeps what else was chosen", () => {
  const markup = panel({ indicator: "model", release: 2, patterns: true, municipality: "751" })
  expect([...markup.matchAll(/<option value="\d{3}"/g)]).toHaveLength(98)
  expect(markup).toContain('<option value="751" selected="">Aarhus</option>')
  const kept = [...markup.matchAll(/<input type="hidden" name="(\w+)" value="(\w+)"/g)].map(
    ([, name, value]) => [name, value],
  )
  expect(kept).toEqual([
    ["indikator", "model"],
    ["moenster", "1"],
    ["udgivelse", "2"],
  ])
})

test("the marked municipality is told with its answer, and stays marked on the way to the other views", () => {
  const markup = panel({ municipality: "751" })
  expect(markup).toContain('<p class="map-told" role="status">Aarhus: Model 3, Vi arbejder sammen</p>')
  expect(markup).toContain('href="/undersoegelser/x?kommune=751&amp;kort=graenser#kort"')
  expect(markup).toContain('href="/undersoegelser/x?kommune=751&amp;moenster=1#kort"')
  expect(panel()).toContain("Vælg en kommune på kortet")
})

test("what only a script can do stays hidden until there is one", () => {
  expect(panel()).toMatch(/<p class="map-zoom"[^>]* hidden="">/)
})
