import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import {
  askedSurvey,
  asking,
  askVisits,
  buildSurvey,
  fillIn,
  publishing,
  publishPage,
  release,
} from "#test/surveys.ts"
import { askAgain } from "../commands/ask-again.ts"
import { saveCoverage } from "../commands/save-coverage.ts"
import { saveIndicator } from "../commands/save-indicator.ts"
import { deskFigures, deskSurvey } from "./desk-survey.ts"
import { seriesList } from "./series-list.ts"

useDatabase()

test("those who work on it see its questions, and the draft before what is out", async () => {
  const asked = await askedSurvey({ year: 2014, seriesTitle: "Serien", title: "Undersøgelsen" })
  const out = await release(asked, "kode;model\n101;1")
  const visits = await askVisits(asked)
  await saveCoverage(desk, { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" })
  const { releaseId } = await publishing(asked)
  const found = await deskSurvey(await signedIn("EDITOR"), asked.id)
  expect(found).toMatchObject({
    id: asked.id,
    title: "Undersøgelsen",
    isPublic: false,
    year: 2014,
    series: { id: asked.seriesId, title: "Serien" },
  })
  expect(found.questions.map(({ versionId, isPublished }) => [versionId, isPublished])).toEqual([
    [asked.versionId, true],
    [visits, false],
  ])
  expect(found.questions[0]?.categories.map(({ code, position }) => [code, position])).toEqual([
    ["1", 0],
    ["2", 1],
    ["5", 2],
  ])
  expect(found.releases.map(({ id, number, publishedAt }) => [id, number, publishedAt !== null])).toEqual([
    [releaseId, 2, false],
    [out, 1, true],
  ])
  expect(found.releases[0]?.coverage).toEqual([{ code: "563", name: "Fanø", answeredBy: "Esbjerg" }])
  expect(found.releases[1]?.coverage).toEqual([])
})

test("a question that is out in another edition is out here too", async () => {
  const first = await askedSurvey({ year: 2011 })
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2014 })
  await askAgain(desk, { entryId: second.id, versionId: first.versionId })
  const isOut = async () => (await deskSurvey(desk, second.id)).questions.map((one) => one.isPublished)
  expect(await isOut()).toEqual([false])
  await release(first, "kode;model\n101;1")
  expect(await isOut()).toEqual([true])
})

test("what may be asked again is what other editions of the series ask and this one does not", async () => {
  const first = await askedSurvey({ year: 2011 })
  const visits = await askVisits(first)
  await askedSurvey({ year: 2012 })
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2014 })
  await askAgain(desk, { entryId: second.id, versionId: visits })
  expect((await deskSurvey(desk, second.id)).askable).toEqual([
    { versionId: first.versionId, label: "Hvordan arbejder I sammen?", years: [2011] },
  ])
  await saveIndicator(desk, asking(second.id, { label: "I andre ord" }))
  expect((await deskSurvey(desk, second.id)).askable).toEqual([])
})

test("the figures of a draft are there for those who work on it, and for nobody else", async () => {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;1")
  const { releaseId } = await publishing(asked)
  const figures = await deskFigures(desk, releaseId, asked.versionId)
  expect(figures).toHaveLength(98)
  expect(figures.find(({ code }) => code === "101")).toMatchObject({ status: "FINAL", category: "1" })
  const member = await signedIn()
  expect(await refusalOf(deskFigures(member, releaseId, asked.versionId))).toBe("errors.notAllowed")
  expect(await refusalOf(deskSurvey(member, asked.id))).toBe("errors.notAllowed")
  expect(await refusalOf(deskSurvey(desk, asked.editionId))).toBe("errors.notFound")
})

test("a published page says so, with the words one works on", async () => {
  const asked = await askedSurvey()
  const slug = await publishPage(asked, { title: "Den nye titel" })
  expect(await deskSurvey(desk, asked.id)).toMatchObject({
    isPublic: true,
    title: "Den nye titel",
    path: `/undersoegelser/${slug}`,
  })
})

test("the series are listed by name with the years that are taken", async () => {
  const late = await buildSurvey({ seriesTitle: "Åben bog", year: 2014 })
  await buildSurvey({ seriesId: late.seriesId, year: 2009 })
  const early = await buildSurvey({ seriesTitle: "Abe", year: 2020 })
  const list = await seriesList(desk)
  expect(list.find(({ id }) => id === late.seriesId)?.years).toEqual([2009, 2014])
  const titles = list.map(({ title }) => title)
  expect(titles).toEqual(titles.toSorted(new Intl.Collator("da").compare))
  expect(list[0]?.id).toBe(early.seriesId)
})
