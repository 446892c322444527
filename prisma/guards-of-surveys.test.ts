import { beforeAll, expect, test } from "vitest"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { saveCoverage } from "#domain/surveys/commands/save-coverage.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft } from "#test/entries.ts"
import { fresh, insert, outcomeOf, testGuards, type Violation } from "#test/guards.ts"
import { type AskedSurvey, askedSurvey, askVisits, fillIn, publishing } from "#test/surveys.ts"

/** The guards of surveys and of open calls, broken with SQL past all commands. */
const database = useDatabase()

/** Has a release that is out, whose København answered 1 and whose Fanø is covered by Esbjerg, and a draft like it. */
let asked: AskedSurvey
/** The same survey's question that takes numbers. */
let visits = ""
let out = ""
let drafted = ""
let call = ""

beforeAll(async () => {
  asked = await askedSurvey()
  visits = await askVisits(asked)
  await saveCoverage(desk, { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" })
  await fillIn({ ...asked, versionId: visits }, "kode;besoeg\n101;7")
  await fillIn(asked, "kode;model\n101;1\n561;2")
  const form = await publishing(asked)
  out = form.releaseId
  await publishRelease(desk, form)
  await fillIn(asked, "kode;model\n101;1\n561;2")
  drafted = (await publishing(asked)).releaseId
  call = (await draft("OPEN_CALL", { title: "Call" })).id
})

testGuards(database, [
  ["a municipality by a code of four digits", "Municipality_code", () => municipality("'0101'")],
  ["a municipality by a word", "Municipality_code", () => municipality("'abc'")],
  ["an edition of a year long gone", "SurveyEdition_year", () => edition("1899")],
  ["an edition of a year far off", "SurveyEdition_year", () => edition("2201")],
  ["a release before the first", "Release_number", () => release({ number: "0", publishedAt: "now()" })],
  ["a second draft of an edition's figures", "Release_one_draft", () => release({ number: "9" })],
  [
    "an answer that says why it is missing",
    "Observation_answered",
    () => observed("drafted", `"status" = 'NO_RESPONSE'`),
  ],
  ["an answer that says nothing", "Observation_answered", () => observed("drafted", `"categoryId" = NULL`)],
  ["an answer that says two things", "Observation_answered", () => observed("drafted", `"value" = 1`)],
  [
    "a missing answer with a number",
    "Observation_answered",
    () => observed("drafted", `"categoryId" = NULL, "value" = 1, "status" = 'UNAVAILABLE'`),
  ],
  [
    "a municipality that answers for itself",
    "ResponseCoverage_another",
    () => coverage(drafted, { municipalityCode: "'101'", answeredForCode: "'101'" }),
  ],
])

const saidOfRelease: Record<string, string> = {
  editionId: `(SELECT "id" FROM "SurveyEdition" WHERE "year" = 2013)`,
  number: "99",
  publishedAt: `"publishedAt" + interval '1 day'`,
  notes: "'Ændret'",
  licence: "'Ændret'",
  isSample: `NOT "isSample"`,
}
testGuards(
  database,
  Object.entries(saidOfRelease).map(
    ([column, value]): Violation => [
      `a published release's ${column}`,
      "Release_published_stands",
      () => `${edition("2013")}; UPDATE "Release" SET "${column}" = ${value} WHERE "id" = '${out}'`,
    ],
  ),
)
testGuards(database, [
  [
    "a published release called back to be a draft",
    "Release_published_stands",
    () => `DELETE FROM "Release" WHERE "id" = '${drafted}';
      UPDATE "Release" SET "publishedAt" = NULL WHERE "id" = '${out}'`,
  ],
])
// An empty one: of others the figures stand in the way too.
testGuards(database, [
  [
    "a published release taken away",
    "Release_published_stays",
    () => `${release({ number: "9", publishedAt: "now()" })}; DELETE FROM "Release" WHERE "number" = 9`,
  ],
])

testGuards(database, [
  [
    "a figure put into a published release",
    "Observation_published_stands",
    () => `${municipality("'999'")};
      ${insert("Observation", {
        releaseId: `'${out}'`,
        versionId: `'${asked.versionId}'`,
        municipalityCode: "'999'",
        status: "'NOT_ASKED'",
      })}`,
  ],
  [
    "a figure changed in a published release",
    "Observation_published_stands",
    () => observed("out", `"status" = 'PROVISIONAL'`),
  ],
  [
    "a figure moved out of a published release",
    "Observation_published_stands",
    () => `DELETE FROM "Observation" WHERE "releaseId" = '${drafted}';
      ${observed("out", `"releaseId" = '${drafted}'`)}`,
  ],
  [
    "a figure moved into a published release",
    "Observation_published_stands",
    () => `${municipality("'999'")};
      ${observed("drafted", `"releaseId" = '${out}', "municipalityCode" = '999'`)}`,
  ],
  [
    "a figure taken from a published release",
    "Observation_published_stands",
    () => `DELETE FROM "Observation" WHERE "releaseId" = '${out}' AND "municipalityCode" = '101'`,
  ],
  [
    "a coverage put into a published release",
    "ResponseCoverage_published_stands",
    () => coverage(out, { municipalityCode: "'101'", answeredForCode: "'147'" }),
  ],
  [
    "a coverage changed in a published release",
    "ResponseCoverage_published_stands",
    () => `UPDATE "ResponseCoverage" SET "municipalityCode" = '101' WHERE "releaseId" = '${out}'`,
  ],
  [
    "a coverage taken from a published release",
    "ResponseCoverage_published_stands",
    () => `DELETE FROM "ResponseCoverage" WHERE "releaseId" = '${out}'`,
  ],
  [
    "another code of a category that is out",
    "IndicatorCategory_code_stands",
    () => `UPDATE "IndicatorCategory" SET "code" = '11' WHERE "code" = '1'`,
  ],
  [
    "another unit of figures that are out",
    "Indicator_answers_stand",
    () => `UPDATE "Indicator" SET "unit" = 'kr.' WHERE "key" = 'besoeg'`,
  ],
  [
    "other decimals of figures that are out",
    "Indicator_answers_stand",
    () => `UPDATE "Indicator" SET "decimals" = 3 WHERE "key" = 'besoeg'`,
  ],
  [
    "another kind of figures that are out",
    "Indicator_answers_stand",
    () => `UPDATE "Indicator" SET "kind" = 'CATEGORY' WHERE "key" = 'besoeg'`,
  ],
  [
    "an open call that ends when it begins",
    "OpenCall_deadline_after_opening",
    () => openCall({ deadlineAt: "'2027-01-01'" }),
  ],
  ["an open call for no words", "OpenCall_word_limit", () => openCall({ wordLimit: "0" })],
  ["an open call for a book", "OpenCall_word_limit", () => openCall({ wordLimit: "20001" })],
])

test("what is no draft's and no release's business is taken: who made it, a draft's figures, words of a category", async () => {
  const changes = [
    `UPDATE "Release" SET "createdById" = NULL WHERE "id" = '${out}'`,
    `UPDATE "Release" SET "notes" = 'Ændret', "publishedAt" = now() WHERE "id" = '${drafted}'`,
    `DELETE FROM "Release" WHERE "id" = '${drafted}'`,
    observed("drafted", `"status" = 'PROVISIONAL'`),
    `UPDATE "IndicatorCategory" SET "label" = 'Ændret', "position" = 9 WHERE "code" = '1'`,
    `UPDATE "IndicatorCategory" SET "code" = '55' WHERE "code" = '5'`,
    `UPDATE "Indicator" SET "unit" = "unit", "decimals" = "decimals" WHERE "key" = 'besoeg'`,
    openCall({ wordLimit: "20000" }),
  ]
  for (const change of changes) expect([change, await outcomeOf(database, change)]).toEqual([change, "taken"])
})

test("an answer stays within the categories of its own question, and there is one a municipality", async () => {
  const other = `(SELECT "id" FROM "IndicatorCategory" WHERE "code" = '2')`
  const foreign = `UPDATE "Observation" SET "value" = NULL, "categoryId" = ${other}
    WHERE "releaseId" = '${drafted}' AND "versionId" = '${visits}' AND "municipalityCode" = '101'`
  expect(await outcomeOf(database, foreign)).toBe("Observation_categoryId_versionId_fkey")
  const twice = insert("Observation", {
    releaseId: `'${drafted}'`,
    versionId: `'${visits}'`,
    municipalityCode: "'101'",
    status: "'NOT_ASKED'",
  })
  expect(await outcomeOf(database, twice)).toBe("Observation_pkey")
  expect(await outcomeOf(database, twice.replace("'101'", "'411'"))).toBe("Observation_municipalityCode_fkey")
})

const inUse = { inUseSince: "now()" }
testGuards(database, [
  ["boundaries of nobody", "BoundarySet_credited", () => boundaries({ credit: "' '" })],
  ["boundaries too large for a page", "BoundarySet_bytes", () => boundaries({ bytes: "35001" })],
  [
    "two sets of boundaries in use at once",
    "BoundarySet_one_in_use",
    () => `${boundaries(inUse)}; ${boundaries(inUse)}`,
  ],
  [
    "boundaries drawn otherwise after they were taken in",
    "BoundarySet_stands",
    () => `${boundaries({})}; UPDATE "BoundarySet" SET "topology" = '[]'`,
  ],
  [
    "boundaries that give the credit to somebody else",
    "BoundarySet_stands",
    () => `${boundaries({})}; UPDATE "BoundarySet" SET "credit" = 'y'`,
  ],
  [
    "boundaries thrown away while maps show them",
    "BoundarySet_in_use_stays",
    () => `${boundaries(inUse)}; DELETE FROM "BoundarySet"`,
  ],
])

/** A change of what København answered, in the draft or in what is out. */
function observed(where: "drafted" | "out", changes: string): string {
  return `UPDATE "Observation" SET ${changes} WHERE "releaseId" = '${where === "out" ? out : drafted}'
    AND "versionId" = '${asked.versionId}' AND "municipalityCode" = '101'`
}

function municipality(code: string): string {
  return insert("Municipality", { code, name: "'x'", region: "'x'", fromOn: "'2007-01-01'" })
}

function edition(year: string): string {
  return insert("SurveyEdition", { id: fresh, seriesId: `'${asked.seriesId}'`, year })
}

function release(changes: Record<string, string>): string {
  return insert("Release", { id: fresh, editionId: `'${asked.editionId}'`, ...changes })
}

function coverage(releaseId: string, codes: Record<string, string>): string {
  return insert("ResponseCoverage", { releaseId: `'${releaseId}'`, ...codes })
}

function openCall(changes: Record<string, string>): string {
  return insert("OpenCall", {
    entryId: `'${call}'`,
    opensAt: "'2027-01-01'",
    deadlineAt: "'2027-02-01'",
    ...changes,
  })
}

function boundaries(changes: Record<string, string>): string {
  return insert("BoundarySet", {
    id: fresh,
    fileName: "'x'",
    sha256: "'x'",
    credit: "'x'",
    topology: "'{}'",
    bytes: "1",
    ...changes,
  })
}
