import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import {
  type AskedSurvey,
  askedSurvey,
  asking,
  askVisits,
  buildSurvey,
  category,
  fillIn,
  publishing,
  publishPage,
} from "#test/surveys.ts"
import { answeredQuestions } from "../answered-editions.ts"
import { askAgain } from "../commands/ask-again.ts"
import { publishRelease } from "../commands/publish-release.ts"
import { saveIndicator } from "../commands/save-indicator.ts"
import { saveSurveyCategory } from "../commands/save-survey-category.ts"
import { numberClasses } from "../rules/classes.ts"
import { movesBetween } from "../rules/comparison.ts"
import { municipalityPage } from "./municipality-page.ts"
import { surveyComparison } from "./survey-comparison.ts"
import { surveyPage } from "./survey-page.ts"

useDatabase()

const slugs = new Map<number, string>()
const slug = (year: number) => slugs.get(year) ?? ""
const compared = (year: number, other: number | null = null, indicator: string | null = null) =>
  surveyComparison(visitor, { slug: slug(year), indicator, year: other })

/** 2009 asked otherwise; 2011 and 2014 asked the same, and counted visits; 2012 has figures and no public page. */
beforeAll(async () => {
  const first = await askedSurvey({ year: 2009 })
  await put(first, 2009, ["kode;model\n101;1\n147;2"])
  const again = async (year: number) => buildSurvey({ seriesId: first.seriesId, year })
  const second = await again(2011)
  const { versionId } = await saveIndicator(
    desk,
    asking(second.id, { breakInSeries: true, note: "Kategorierne er andre." }),
  )
  const asked = { ...second, versionId }
  for (const [position, code] of ["4", "3", "1"].entries()) {
    await saveSurveyCategory(desk, category(asked, { code, label: `Model ${code}`, position }))
  }
  const visits = await askVisits(second)
  const third = await again(2014)
  for (const each of [versionId, visits]) await askAgain(desk, { entryId: third.id, versionId: each })
  await put(asked, 2011, ["kode;model\n101;1\n147;4\n151;3", "kode;besoeg\n101;10\n147;20\n151;30"], visits)
  await put(
    { ...third, versionId },
    2014,
    ["kode;model\n101;4\n147;1\n153;3", "kode;besoeg\n101;500"],
    visits,
  )
  const hidden = await again(2012)
  await askAgain(desk, { entryId: hidden.id, versionId })
  await fillIn({ ...hidden, versionId }, "kode;model\n101;3")
  await publishRelease(desk, await publishing(hidden))
})

async function put(asked: AskedSurvey, year: number, [models, visits]: string[], visitsId = "") {
  await fillIn(asked, models ?? "")
  if (visits) await fillIn({ ...asked, versionId: visitsId }, visits)
  await publishRelease(desk, await publishing(asked))
  slugs.set(year, await publishPage(asked))
}

test("an edition is compared with the one before it, or with the next when it is the first; a hidden one is not there", async () => {
  const years = async (year: number) => {
    const found = await compared(year)
    return [found?.earlier.year, found?.later.year, found?.editions.map((edition) => edition.year)]
  }
  expect(await years(2014)).toEqual([2011, 2014, [2009, 2011, 2014]])
  expect(await years(2011)).toEqual([2009, 2011, [2009, 2011, 2014]])
  expect(await years(2009)).toEqual([2009, 2011, [2009, 2011, 2014]])
  expect((await compared(2009, 2014))?.later.year).toBe(2014)
})

test("a changed question breaks the series: across it nothing is compared, on this side it is", async () => {
  expect((await compared(2011, 2009))?.apart).toBe("changed")
  expect((await compared(2014, 2009))?.apart).toBe("changed")
  expect((await compared(2014, 2011))?.apart).toBe(null)
})

test("what is compared are the figures of the pages themselves, and who is missing in one year is said to be", async () => {
  const found = await compared(2014, 2011)
  for (const edition of found ? [found.earlier, found.later] : []) {
    const page = await surveyPage(visitor, { slug: slug(edition.year), indicator: null, release: null })
    expect(edition.figures).toEqual(page?.shown?.figures)
  }
  const moved = found ? movesBetween(found.earlier, found.later) : []
  const moveOf = (code: string) => moved.find((each) => each.code === code)?.move
  expect(["101", "147", "151", "153", "155"].map(moveOf)).toEqual([
    "up",
    "down",
    "missingOne",
    "missingOne",
    "missingBoth",
  ])
})

test("a year, a question or an edition that there is not is not compared", async () => {
  expect(await compared(2014, 2012)).toBeNull()
  expect(await compared(2014, 2014)).toBeNull()
  expect(await compared(2014, 2010)).toBeNull()
  expect(await compared(2014, null, "intet")).toBeNull()
  expect(await compared(2009, null, "besoeg")).toBeNull()
  expect(await surveyComparison(visitor, { slug: "findes-ikke", indicator: null, year: null })).toBeNull()
})

test("the classes of numbers are the same on the page of each year and in the comparison", async () => {
  const found = await compared(2014, 2011, "besoeg")
  const classes = numberClasses([10, 20, 30, 500])
  for (const edition of found?.editions ?? []) {
    expect(numberClasses(edition.question.scale ?? [])).toEqual(classes)
    const page = await surveyPage(visitor, { slug: slug(edition.year), indicator: "besoeg", release: null })
    expect(numberClasses(page?.shown?.question.scale ?? [])).toEqual(classes)
  }
})

test("the page of a year says which questions the others answer, so that no way to a comparison leads nowhere", async () => {
  const page = await surveyPage(visitor, { slug: slug(2014), indicator: null, release: null })
  expect(page?.editions.map(({ year, answers }) => [year, answers])).toEqual([
    [2009, ["model"]],
    [2011, ["besoeg", "model"]],
    [2014, ["besoeg", "model"]],
  ])
})

test("a municipality has its answers of every public year, question by question; a name of nothing is no page", async () => {
  const page = await municipalityPage(visitor, "koebenhavn")
  expect([page?.name, page?.code, page?.region]).toEqual(["København", "101", "Hovedstaden"])
  const said = page?.series[0]?.questions.map((editions) =>
    editions.map(({ year, figures }) => {
      const own = figures.find(({ code }) => code === "101")
      return [year, own?.category ?? own?.value]
    }),
  )
  expect(said).toEqual([
    [
      [2011, 10],
      [2014, 500],
    ],
    [
      [2009, "1"],
      [2011, "1"],
      [2014, "4"],
    ],
  ])
  expect(await municipalityPage(visitor, "christiansoe")).toBeNull()
})

test("the questions of a series are read together: twice for each edition, and the inhabitants of a year once", async () => {
  const { seriesId } = await db.surveyEdition.findFirstOrThrow({
    where: { page: { entry: { slug: slug(2014) } } },
    select: { seriesId: true },
  })
  const read: string[] = []
  const counting = new Proxy(db, {
    get(target, name) {
      read.push(String(name))
      return Reflect.get(target, name)
    },
  })
  const asked = { keys: ["besoeg", "model"], at: now(), populations: new Map() }
  for (const _ of [1, 2]) await answeredQuestions(counting, seriesId, asked)
  expect(read.filter((name) => name === "populationYear")).toHaveLength(3)
  expect(read.filter((name) => name === "$queryRaw")).toHaveLength(2 * 2 * 3)
})

test("invented numbers are neither compared with real ones nor shape their classes", async () => {
  const real = await askedSurvey({ year: 2001 })
  const visits = await askVisits(real)
  const invented = await buildSurvey({ seriesId: real.seriesId, year: 2002 })
  await askAgain(desk, { entryId: invented.id, versionId: visits })
  await put(real, 2001, ["kode;model\n101;1", "kode;besoeg\n101;10\n147;20"], visits)
  await fillIn({ ...invented, versionId: visits }, "kode;besoeg\n101;9000", { isSample: true })
  await publishRelease(desk, await publishing(invented))
  slugs.set(2002, await publishPage(invented))
  const classes = [numberClasses([10, 20]), numberClasses([9000])]
  const found = await compared(2002)
  expect(found?.apart).toBe("invented")
  expect(found?.editions.map(({ question }) => numberClasses(question.scale ?? []))).toEqual(classes)
  const classesOn = async (year: number) => {
    const page = await surveyPage(visitor, { slug: slug(year), indicator: "besoeg", release: null })
    return numberClasses(page?.shown?.question.scale ?? [])
  }
  expect([await classesOn(2001), await classesOn(2002)]).toEqual(classes)
})
