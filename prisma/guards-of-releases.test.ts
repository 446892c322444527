import { beforeAll, expect, test } from "vitest"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { retractRelease } from "#domain/surveys/commands/retract-release.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { outcomeOf, testGuards, type Violation } from "#test/guards.ts"
import { type AskedSurvey, askedSurvey, fillIn, publishing, release } from "#test/surveys.ts"

/** The guards of releases that wait, that are out and that were taken back, broken with SQL past all commands. */
const database = useDatabase()

let out = ""
let taken = ""
let waiting = ""
let drafted = ""

beforeAll(async () => {
  const asked = await askedSurvey()
  taken = await release(asked, "kode;model\n101;1")
  await retractRelease(desk, { entryId: asked.id, releaseId: taken, reason: "Forkert fil" })
  out = await release(asked, "kode;model\n101;2")
  waiting = await underEmbargo(asked)
  const other = await askedSurvey()
  await fillIn(other, "kode;model\n101;1")
  drafted = (await publishing(other)).releaseId
})

async function underEmbargo(asked: AskedSurvey): Promise<string> {
  await fillIn(asked, "kode;model\n101;5")
  const form = await publishing(asked, { embargoUntil: "2099-01-01T09:00" })
  await publishRelease(desk, form)
  return form.releaseId
}

const saying = (changes: string, id: () => string) => () =>
  `UPDATE "Release" SET ${changes} WHERE "id" = '${id()}'`

testGuards(database, [
  [
    "figures let out before their moment",
    "Release_embargo_kept",
    saying(`"publishedAt" = now()`, () => waiting),
  ],
  [
    "a release taken back without a reason",
    "Release_retracted_with_reason",
    saying(`"retractedAt" = now()`, () => out),
  ],
  [
    "a reason without a release taken back",
    "Release_retracted_with_reason",
    saying(`"retraction" = 'x'`, () => out),
  ],
  [
    "a draft taken back",
    "Release_retracted_with_reason",
    saying(`"retractedAt" = now(), "retraction" = 'x'`, () => drafted),
  ],
  [
    "a release taken back before it was out",
    "Release_retracted_with_reason",
    saying(`"retractedAt" = '2000-01-01', "retraction" = 'x'`, () => out),
  ],
  [
    "an embargo told of what is out",
    "Release_embargo_stands",
    saying(`"embargoUntil" = '2000-01-01'`, () => out),
  ],
  [
    "another reason told afterwards",
    "Release_retraction_stands",
    saying(`"retraction" = 'En anden grund'`, () => taken),
  ],
  [
    "a release that stands again after it was taken back",
    "Release_retraction_stands",
    saying(`"retractedAt" = NULL, "retraction" = ''`, () => taken),
  ],
])

testGuards(
  database,
  Object.entries({ number: "99", notes: "'Ændret'", licence: "'Ændret'", isSample: `NOT "isSample"` }).map(
    ([column, value]): Violation => [
      `the ${column} of what members read under embargo`,
      "Release_embargoed_stands",
      saying(`"${column}" = ${value}`, () => waiting),
    ],
  ),
)

testGuards(database, [
  [
    "what waits under embargo thrown away",
    "Release_embargoed_stays",
    () =>
      `ALTER TABLE "Observation" DISABLE TRIGGER "Observation_published_stands";
       DELETE FROM "Release" WHERE "id" = '${waiting}'`,
  ],
  [
    "a figure changed in what waits under embargo",
    "Observation_published_stands",
    () =>
      `UPDATE "Observation" SET "status" = 'PROVISIONAL'
         WHERE "releaseId" = '${waiting}' AND "municipalityCode" = '101'`,
  ],
  [
    "a coverage put into what waits under embargo",
    "ResponseCoverage_published_stands",
    () => `INSERT INTO "ResponseCoverage" VALUES ('${waiting}', '561', '563')`,
  ],
])

test("what is planned is taken: an embargo taken back, figures let out at their moment, a release taken back", async () => {
  const changes = [
    `UPDATE "Release" SET "embargoUntil" = NULL WHERE "id" = '${waiting}'`,
    `UPDATE "Release" SET "embargoUntil" = NULL, "notes" = 'Ændret' WHERE "id" = '${waiting}'`,
    `UPDATE "Release" SET "publishedAt" = "embargoUntil" WHERE "id" = '${waiting}'`,
    `UPDATE "Release" SET "retractedAt" = now(), "retraction" = 'Fejl' WHERE "id" = '${out}'`,
    `UPDATE "Release" SET "embargoUntil" = '2099-01-01' WHERE "id" = '${drafted}'`,
  ]
  for (const change of changes) expect([change, await outcomeOf(database, change)]).toEqual([change, "taken"])
})
