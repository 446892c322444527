import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import type { AnsweredEdition } from "#domain/surveys/answered-editions.ts"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import type { SurveyComparison } from "#domain/surveys/queries/survey-comparison.ts"
import { apartBecause } from "#domain/surveys/rules/comparison.ts"
import { figuresSaying, models, type Said, surveyShowing, times, visits } from "#test/figures.ts"
import { ComparisonView } from "./comparison-view.tsx"
import { MunicipalityView } from "./municipality-view.tsx"

const edition = (year: number, number: number, said: Said[], question = models): AnsweredEdition => ({
  year,
  path: `/undersoegelser/proeve-${year}`,
  question,
  asked: { number, breaks: [2] },
  release: { number: 1, publishedAt: new Date("2014-11-25T09:00:00Z"), isSample: false },
  figures: figuresSaying(said),
  population: null,
})
const models2009 = edition(2009, 1, times(98, { category: "5" }))
const models2011 = edition(2011, 2, [...times(50, { category: "1" }), ...times(40, { category: "3" })])
const models2014 = edition(2014, 2, [...times(20, { category: "3" }), ...times(60, { category: "1" })])

function compared(
  editions: AnsweredEdition[],
  earlier: AnsweredEdition,
  later: AnsweredEdition,
): SurveyComparison {
  return {
    survey: { ...surveyShowing(later.question, later.figures), path: later.path, year: later.year },
    editions,
    earlier,
    later,
    apart: apartBecause(earlier, later),
    trueUntil: null,
  }
}
const rendered = (comparison: SurveyComparison, locale: "da" | "en" = "da") =>
  renderToStaticMarkup(<ComparisonView comparison={comparison} drawing={tileMap()} locale={locale} />)
const all = [models2009, models2011, models2014]

describe("two years that asked the same", () => {
  const markup = rendered(compared(all, models2011, models2014))

  test("sentence, map, legend, bands and table of flows count the same municipalities", () => {
    const legend = [...markup.matchAll(/<li data-key="(\w+)">.*?<span class="n">(\d+)<\/span>/g)].map(
      ([, key, count]) => [key, Number(count)],
    )
    expect(legend).toEqual([
      ["up", 20],
      ["same", 30],
      ["down", 30],
      ["missingOne", 10],
      ["missingBoth", 8],
    ])
    for (const [key, count] of legend) {
      expect(markup.match(new RegExp(`<g data-municipality="\\d+"[^>]*data-key="${key}"`, "g"))).toHaveLength(
        Number(count),
      )
    }
    expect(markup).toContain(
      "Fra 2011 til 2014 er 20 af 98 kommuner rykket op, 30 er rykket ned, og 30 har samme svar.",
    )
    expect(markup).toContain("18 mangler i mindst ét af årene.")
    for (const [key, count] of legend) {
      expect(markup.match(new RegExp(`<td data-move="${key}"`, "g"))).toHaveLength(Number(count))
    }
    const flows = [...markup.matchAll(/data-count="(\d+)"/g)].map(([, count]) => Number(count))
    expect(flows.reduce((sum, count) => sum + count, 0)).toBe(98)
    expect(markup.match(/class="band-of /g)).toHaveLength(flows.length)
  })

  test("says the same in English, and has no styles of its own", () => {
    const english = rendered(compared(all, models2011, models2014), "en")
    expect(english).toContain(
      "From 2011 to 2014, 20 of 98 municipalities moved up, 30 moved down, and 30 gave the same answer.",
    )
    expect(english).not.toContain("survey-compare.")
    expect(english).not.toContain("style=")
  })

  test("every year has its small map, and the break between them is said once", () => {
    expect(markup.match(/<svg class="map tiles"/g)).toHaveLength(4)
    expect(markup.match(/Svarene før og efter kan ikke sammenlignes\./g)).toHaveLength(1)
  })
})

test("the ways to other pairs of years keep the question where another edition asks another one first", () => {
  const comparison = compared(all, models2011, models2014)
  const markup = rendered(comparison)
  const pairs = [...markup.matchAll(/href="([^"]*sammenlign[^"]*)"/g)].map(([, address]) => address)
  expect(pairs).toContain("/undersoegelser/proeve-2014/sammenlign?med=2011")
  expect(pairs).toContain("/undersoegelser/proeve-2011/sammenlign?indikator=model&amp;med=2009")
})

test("two years across a break stand beside one another, with no difference between them", () => {
  const markup = rendered(compared(all, models2009, models2011))
  expect(markup).toContain("Spørgsmålet blev ændret mellem 2009 og 2011, så svarene kan ikke sammenlignes.")
  expect(markup).not.toContain("rykket")
  expect(markup).not.toContain("band-of")
  expect(markup.match(/<ul class="legend"/g)).toHaveLength(2)
})

test("invented answers and real ones stand apart, and each is marked in table and maps", () => {
  const invented = { ...models2014, release: { ...models2014.release, isSample: true } }
  const markup = rendered(compared([models2009, models2011, invented], models2011, invented))
  expect(markup).toContain("Svarene fra 2014 er eksempeldata, og dem fra 2011 er rigtige")
  expect(markup).not.toContain("Spørgsmålet blev ændret mellem 2011 og 2014")
  expect(markup).not.toContain("rykket")
  expect(markup).toContain("Her skifter det mellem eksempeldata og rigtige svar.")
  expect(markup.match(/<th[^>]*>2014<span class="quiet"> · Eksempeldata<\/span>/gi)).toHaveLength(2)
  expect(markup).not.toMatch(/<th[^>]*>2011<span class="quiet">/)
})

test("numbers have a line for each municipality with a number in both years", () => {
  const [before, after] = [
    edition(2011, 2, [{ value: 10 }, { value: 20 }, { value: 30 }], visits),
    edition(2014, 2, [{ value: 15 }, { value: 5 }], visits),
  ]
  const markup = rendered(compared([before, after], before, after))
  expect(markup.match(/<line class="slope /g)).toHaveLength(2)
  expect(markup).toContain("København: fra 10,0 besøg til 15,0 besøg")
})

test("a municipality shows its years and breaks, and where its newest answer stands in region and country", () => {
  const municipality = {
    code: "101",
    name: "København",
    region: "Hovedstaden",
    series: [{ id: "s", title: "Serien", titleEn: "", questions: [all] }],
    trueUntil: null,
  }
  const markup = renderToStaticMarkup(<MunicipalityView municipality={municipality} locale="da" />)
  expect(
    [...markup.matchAll(/data-year="(\d+)" data-status="FINAL" data-value="(\d)"/g)].map(
      ([, ...said]) => said,
    ),
  ).toEqual([
    ["2009", "5"],
    ["2011", "1"],
    ["2014", "3"],
  ])
  expect(markup.match(/Spørgsmålet blev ændret her\./g)).toHaveLength(1)
  const [, own = ""] = /<tr class="own">(.*?)<\/tr>/.exec(markup) ?? []
  expect([...own.matchAll(/<td class="n">(\d+)<\/td>/g)].map(([, count]) => Number(count))).toEqual([20, 20])
})
