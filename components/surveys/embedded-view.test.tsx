import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import { figuresSaying, models, surveyShowing, times } from "#test/figures.ts"
import { EmbeddedView } from "./embedded-view.tsx"

const survey = surveyShowing(models, figuresSaying(times(98, { category: "1" })))
const { release } = survey.shown
const newer = { ...release, number: 2 }
const retracted = { ...release, retracted: { at: release.publishedAt, reason: "Forkert fil" } }

test.each([
  ["was replaced", { ...survey, releases: [newer, release] }],
  ["was taken back", { ...survey, shown: null, retracted, releases: [newer, retracted] }],
])("in a frame, figures of which a release %s lead on outside the frame", (_, told) => {
  const markup = renderToStaticMarkup(
    <EmbeddedView survey={told} drawing={tileMap()} siteUrl="https://example.org" locale="da" />,
  )
  expect(markup).toContain("data-release-state=")
  const links = [...markup.matchAll(/<a [^>]*>/g)].map(([link]) => link)
  expect(links).toHaveLength(2)
  for (const link of links)
    expect(link).toMatch(/href="https:\/\/example\.org\/.*target="_blank" rel="noopener"/)
})
