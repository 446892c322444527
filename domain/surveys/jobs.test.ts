import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { localTimeInCopenhagen, now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { askedSurvey, fillIn, publishing, publishPage } from "#test/surveys.ts"
import { publishRelease } from "./commands/publish-release.ts"
import { liftEmbargoes } from "./jobs.ts"
import { surveyPage } from "./queries/survey-page.ts"

const database = useDatabase()
afterEach(() => setClock(null))

const hour = 3_600_000

/** A public survey whose first figures go out in an hour or so, at a whole minute. */
async function waiting() {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;1")
  const slug = await publishPage(asked)
  const embargoUntil = localTimeInCopenhagen(new Date(now().getTime() + hour))
  const form = await publishing(asked, { embargoUntil })
  const { embargoUntil: until } = await publishRelease(desk, form)
  if (!until) throw new Error("nothing waits")
  return { ...asked, ...form, slug, until }
}

const shown = async (slug: string) =>
  (await surveyPage(visitor, { slug, indicator: null, release: null }))?.shown?.release.number ?? null

test("figures go out at their moment by themselves, not before, and pages are made anew", async () => {
  const { slug, until, releaseId, id } = await waiting()
  await liftEmbargoes()
  expect(await shown(slug)).toBeNull()
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  setClock(until)
  await liftEmbargoes()
  expect(await shown(slug)).toBe(1)
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  const row = await db.release.findUniqueOrThrow({ where: { id: releaseId } })
  expect(row.publishedAt?.getTime()).toBeGreaterThanOrEqual(until.getTime())
  const log = { subjectId: id, operation: "surveys.embargoLifted" }
  expect(await db.auditEntry.findMany({ where: log, select: { details: true } })).toEqual([
    { details: { release: 1 } },
  ])
})

test("after an outage it is done late, once, and the log says how late", async () => {
  const { until, id, slug } = await waiting()
  setClock(new Date(until.getTime() + 2 * hour))
  await Promise.all([liftEmbargoes(), liftEmbargoes(), liftEmbargoes()])
  expect(await shown(slug)).toBe(1)
  const log = { subjectId: id, operation: "surveys.embargoLifted" }
  expect(await db.auditEntry.findMany({ where: log, select: { details: true } })).toEqual([
    { details: { release: 1, minutesLate: 120 } },
  ])
})
