import { expect, test } from "vitest"
import { generalisedBoundaries } from "#domain/surveys/map/boundaries.ts"
import { boundaryMap, tileMap } from "#domain/surveys/map/drawings.ts"
import { figuresSaying, models, surveyShowing, times } from "#test/figures.ts"
import { mapPicture } from "./map-picture.ts"

const survey = surveyShowing(models, figuresSaying(times(98, { category: "1" })))
const picture = (drawing: Parameters<typeof mapPicture>[2]) =>
  mapPicture(survey, survey.shown, drawing, { siteUrl: "https://example.org", locale: "da" })

test("a picture says whose its boundaries are, and calls only our own generalised", () => {
  const said = [true, false].map((isOfficial) =>
    picture(boundaryMap(generalisedBoundaries(), { credits: ["Klimadatastyrelsen, 2014"], isOfficial })),
  )
  expect(said[0]).toContain("Kommunegrænser: Klimadatastyrelsen, 2014.")
  expect(said[0]).not.toContain("ikke de officielle")
  expect(said[1]).toContain("ikke de officielle")
  expect(picture(tileMap())).not.toContain("Klimadatastyrelsen")
})
