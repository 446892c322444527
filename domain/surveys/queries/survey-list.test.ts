import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, saving } from "#test/entries.ts"
import { type BuiltSurvey, buildSurvey, publishPage } from "#test/surveys.ts"
import { surveyList } from "./survey-list.ts"

useDatabase()

let citizens: BuiltSurvey
let budgets: BuiltSurvey
const publishAt = new Date(Date.now() + 86_400_000)

beforeAll(async () => {
  citizens = await buildSurvey({ year: 2011, seriesTitle: "Borgerservice" })
  const { seriesId } = citizens
  budgets = await buildSurvey({ year: 2012, seriesTitle: "Budgetter" })
  await publishPage(citizens, { title: "Borgerservice 2011", lead: "Fem modeller.", isSample: true })
  await publishPage(budgets, { title: "Budgetter 2012" })
  await publishPage(await buildSurvey({ seriesId, year: 2014 }), { title: "Borgerservice 2014" })
  await publishPage(await buildSurvey({ seriesId, year: 2009 }), { title: "Borgerservice 2009" })
  await buildSurvey({ seriesId, year: 2020, title: "Kladde" })
  const dropped = await buildSurvey({ seriesId, year: 2019 })
  await publishPage(dropped, { title: "Smidt ud" })
  const { version } = await db.entry.findUniqueOrThrow({
    where: { id: dropped.id },
    select: { version: true },
  })
  await trashEntry(desk, { id: dropped.id, version })
  const planned = await buildSurvey({ seriesId, year: 2018 })
  const draft = saving({ id: planned.id, version: 1 }, { slug: "planlagt" })
  const { version: next } = await saveEntry(desk, draft)
  await publishEntry(desk, {
    id: planned.id,
    version: next,
    publishAt,
    unpublishAt: null,
  })
})

test("public surveys by series, the newest first; drafts, plans and trash are left out", async () => {
  const { series } = await surveyList(visitor)
  expect(series.map(({ title, editions }) => [title, editions.map((one) => [one.year, one.title])])).toEqual([
    [
      "Borgerservice",
      [
        [2014, "Borgerservice 2014"],
        [2011, "Borgerservice 2011"],
        [2009, "Borgerservice 2009"],
      ],
    ],
    ["Budgetter", [[2012, "Budgetter 2012"]]],
  ])
  expect(series[0]?.editions[1]).toMatchObject({
    id: citizens.id,
    lead: "Fem modeller.",
    isSample: true,
  })
  expect(series[1]?.editions[0]).toMatchObject({ id: budgets.id, isSample: false })
})

test("editors see the same, and it is true until the next one comes", async () => {
  const [theirs, ours] = [await surveyList(desk), await surveyList(visitor)]
  expect(theirs).toEqual(ours)
  expect(ours.trueUntil).toEqual(publishAt)
})
