import { describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { db } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, saving } from "#test/entries.ts"
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
import { publishRelease } from "../commands/publish-release.ts"
import { saveCoverage } from "../commands/save-coverage.ts"
import { saveIndicator } from "../commands/save-indicator.ts"
import { surveyPage } from "./survey-page.ts"

const database = useDatabase()

const page = (slug: string, indicator: string | null = null, number: number | null = null) =>
  surveyPage(visitor, { slug, indicator, release: number })
const figure = async (slug: string, code: string, ask: { indicator?: string; release?: number } = {}) =>
  (await page(slug, ask.indicator ?? null, ask.release ?? null))?.shown?.figures.find(
    (each) => each.code === code,
  )

describe("what is not public is not found", () => {
  test("a draft, by the editors either", async () => {
    const asked = await askedSurvey()
    await release(asked, "kode;model\n101;1")
    const { slug } = await db.entry.findUniqueOrThrow({ where: { id: asked.id }, select: { slug: true } })
    expect(await page(slug)).toBeNull()
    expect(await surveyPage(desk, { slug, indicator: null, release: null })).toBeNull()
  })

  test("what is planned, until its time comes; and the page is true until then", async () => {
    const asked = await askedSurvey()
    const slug = "planlagt"
    const { version } = await saveEntry(desk, saving({ id: asked.id, version: 1 }, { slug }))
    const publishAt = new Date(Date.now() + 86_400_000)
    await publishEntry(desk, { id: asked.id, version, publishAt, unpublishAt: null })
    expect(await page(slug)).toBeNull()
    const other = await publishPage(await askedSurvey())
    expect((await page(other))?.trueUntil).toEqual(publishAt)
    setClock(new Date(publishAt.getTime() + 1_000))
    try {
      expect((await page(slug))?.title).toBe("Nyt bibliotek i byen")
    } finally {
      setClock(null)
    }
  })

  test("what was thrown away", async () => {
    const asked = await askedSurvey()
    const slug = await publishPage(asked)
    expect(await page(slug)).not.toBeNull()
    const { version } = await db.entry.findUniqueOrThrow({
      where: { id: asked.id },
      select: { version: true },
    })
    await trashEntry(desk, { id: asked.id, version })
    expect(await page(slug)).toBeNull()
  })

  test("a question that is not asked, a release that is not out, and a slug of nothing", async () => {
    const asked = await askedSurvey()
    await release(asked, "kode;model\n101;1")
    await fillIn(asked, "kode;model\n101;2")
    const slug = await publishPage(asked)
    expect(await page(slug, "model", 1)).not.toBeNull()
    expect(await page(slug, "besoeg")).toBeNull()
    expect(await page(slug, null, 2)).toBeNull()
    expect(await page(slug, null, Number.NaN)).toBeNull()
    expect(await page("intet-her")).toBeNull()
  })
})

test("before figures are out there is a page that shows none", async () => {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;1")
  const found = await page(await publishPage(asked))
  expect(found).toMatchObject({ shown: null, releases: [] })
  expect(found?.questions.map(({ key }) => key)).toEqual(["model"])
})

test("the page tells what the edition is, and shows the first question in the newest release", async () => {
  const asked = await askedSurvey({ year: 2014 })
  const versionId = await askVisits(asked)
  await fillIn({ ...asked, versionId }, "kode;besoeg\n101;1250")
  await release(asked, "kode;model\n101;1", { isSample: true })
  const facts = {
    period: "efteråret 2013",
    periodEn: "autumn 2013",
    credit: "Foreningen",
    quotation: "Gerne.",
  }
  const slug = await publishPage(asked, { facts, lead: "Hvad de svarede." })
  const found = await page(slug)
  expect(found).toMatchObject({
    title: "Prøveundersøgelsen",
    path: `/undersoegelser/${slug}`,
    lead: "Hvad de svarede.",
    year: 2014,
    period: "efteråret 2013",
    periodEn: "autumn 2013",
    credit: "Foreningen",
    creditEn: "",
    quotation: "Gerne.",
    shown: {
      question: {
        key: "model",
        noResponse: { code: "0", label: "Model 0: Har ikke svaret", labelEn: "" },
        categories: [{ code: "1" }, { code: "2" }, { code: "5", tone: "NONE" }],
      },
      release: { number: 1, isSample: true },
    },
  })
  expect(found?.shown?.figures).toHaveLength(98)
  expect((await page(slug, "besoeg"))?.shown?.question).toMatchObject({ kind: "NUMBER", noResponse: null })
  expect(await figure(slug, "101", { indicator: "besoeg" })).toMatchObject({ status: "FINAL", value: 1250 })
})

test("Fanø has Esbjerg's answer, and who has no row is unavailable", async () => {
  const asked = await askedSurvey()
  await saveCoverage(desk, { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" })
  await fillIn(asked, "kommune;model;status\nEsbjerg;2;foreløbig\nBrøndby;;ikke besvaret")
  await database.sql(`DELETE FROM "Observation" WHERE "municipalityCode" = '851'
    AND "releaseId" IN (SELECT "id" FROM "Release" WHERE "publishedAt" IS NULL)`)
  await publishRelease(desk, await publishing(asked))
  const slug = await publishPage(asked)
  expect(await figure(slug, "563")).toEqual({
    code: "563",
    name: "Fanø",
    region: "Syddanmark",
    status: "PROVISIONAL",
    value: null,
    category: "2",
    answeredBy: "Esbjerg",
  })
  expect(await figure(slug, "153")).toMatchObject({ status: "NO_RESPONSE", category: null, answeredBy: "" })
  expect(await figure(slug, "851")).toMatchObject({ status: "UNAVAILABLE", category: null, answeredBy: "" })
})

test("an older release still answers, and the draft of a correction says nothing", async () => {
  const asked = await askedSurvey()
  await release(asked, "kode;model\n101;1")
  await fillIn(asked, "kode;model\n101;2")
  await publishRelease(desk, await publishing(asked, { notes: "København rettet", licence: "CC BY 4.0" }))
  await fillIn(asked, "kode;model\n101;5")
  const slug = await publishPage(asked)
  expect(await figure(slug, "101")).toMatchObject({ category: "2" })
  expect(await figure(slug, "101", { release: 1 })).toMatchObject({ category: "1" })
  const found = await page(slug, null, 1)
  expect(found?.shown?.release).toMatchObject({ number: 1, notes: "", licence: "" })
  expect(found?.releases.map(({ number, notes }) => [number, notes])).toEqual([
    [2, "København rettet"],
    [1, ""],
  ])
})

test("a question put to a survey that is out is shown when its figures are, and not in the releases before", async () => {
  const asked = await askedSurvey()
  await release(asked, "kode;model\n101;1")
  const slug = await publishPage(asked)
  const versionId = await askVisits(asked)
  const keys = async (number: number | null) =>
    (await page(slug, null, number))?.questions.map((question) => question.key)
  expect(await keys(null)).toEqual(["model"])
  expect(await page(slug, "besoeg")).toBeNull()
  await fillIn({ ...asked, versionId }, "kode;besoeg\n101;7")
  await publishRelease(desk, await publishing(asked))
  expect(await keys(null)).toEqual(["model", "besoeg"])
  expect(await figure(slug, "101", { indicator: "besoeg" })).toMatchObject({ value: 7 })
  expect(await keys(1)).toEqual(["model"])
  expect(await page(slug, "besoeg", 1)).toBeNull()
})

test("the public editions of the series are listed by year, with their breaks", async () => {
  const first = await askedSurvey({ year: 2011 })
  const earlier = await buildSurvey({ seriesId: first.seriesId, year: 2009 })
  const later = await buildSurvey({ seriesId: first.seriesId, year: 2014 })
  const hidden = await buildSurvey({ seriesId: first.seriesId, year: 2020 })
  await askAgain(desk, { entryId: earlier.id, versionId: first.versionId })
  await saveIndicator(desk, asking(later.id, { label: "I andre ord", breakInSeries: true }))
  const slug = await publishPage(first)
  const [slug2009, slug2014] = [await publishPage(earlier), await publishPage(later)]
  const found = await page(slug)
  expect(found?.editions).toEqual([
    { year: 2009, path: `/undersoegelser/${slug2009}`, hasBreak: false, answers: [] },
    { year: 2011, path: `/undersoegelser/${slug}`, hasBreak: false, answers: [] },
    { year: 2014, path: `/undersoegelser/${slug2014}`, hasBreak: true, answers: [] },
  ])
  expect(await db.surveyEdition.count({ where: { id: hidden.editionId } })).toBe(1)
})
