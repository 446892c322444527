import { expect, test } from "vitest"
import { sourceLines } from "#components/surveys/credit.ts"
import { system, visitor } from "#domain/access/actor.ts"
import { referenceDifferences } from "#domain/content/queries/reference-differences.ts"
import { kept } from "#domain/retention/rules/kept.ts"
import { surveyPage } from "#domain/surveys/queries/survey-page.ts"
import { keptUntil } from "#messages/retention.ts"
import { translator } from "#messages/translate.ts"
import { useDatabase } from "#test/database.ts"
import { fillDemo } from "./fill.ts"

const database = useDatabase()

async function count(from: string): Promise<number> {
  const [row] = await database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`)
  return row?.n ?? 0
}

test("an empty site is filled once, with what a visitor comes for, and nobody gets a mail", async () => {
  await fillDemo()
  expect(
    await count(`"Entry" WHERE "originalId" IS NULL AND kind = 'NEWS' AND status = 'PUBLISHED'`),
  ).toBeGreaterThanOrEqual(8)
  expect(await count(`"Entry" WHERE "originalId" IS NULL AND kind = 'PAGE' AND status = 'PUBLISHED'`)).toBe(7)
  expect(
    await count(`"Event" WHERE "startsAt" > now() AND "signUpOpensAt" < now() AND "signUpClosesAt" > now()`),
  ).toBe(1)
  expect(await count(`"OpenCall" WHERE "opensAt" < now() AND "deadlineAt" > now()`)).toBe(1)
  expect(await count(`"OpenCall" WHERE "deadlineAt" < '2024-12-31'`)).toBe(1)
  expect(await count(`"MediaAsset" WHERE status <> 'READY'`)).toBe(0)
  expect(await count(`"OutboxMessage"`)).toBe(0)
  const entries = await count(`"Entry"`)
  await fillDemo()
  expect(await count(`"Entry"`)).toBe(entries)
  expect(await referenceDifferences(system("test"))).toEqual([])
})

test("the survey of citizen service stands in its three editions, with invented figures that say so", async () => {
  const editions = await database.sql(
    `SELECT e."year", n."status"::text, n."isSample" AS "page", r."isSample" AS "figures", r."number"
      FROM "SurveyEdition" e JOIN "SurveySeries" s ON s."id" = e."seriesId" AND s."key" = 'borgerservice'
      JOIN "SurveyPage" p ON p."editionId" = e."id" JOIN "Entry" n ON n."id" = p."entryId"
      JOIN "Release" r ON r."editionId" = e."id" AND r."publishedAt" IS NOT NULL ORDER BY e."year"`,
  )
  const marked = { status: "PUBLISHED", page: true, figures: true, number: 1 }
  expect(editions).toEqual([2009, 2011, 2014].map((year) => ({ year, ...marked })))
  for (const { year } of editions) {
    const survey = await surveyPage(visitor, {
      slug: `borgerservice-${year}`,
      indicator: "model",
      release: null,
    })
    expect(survey?.shown?.figures.filter(({ status }) => status === "FINAL").length).toBeGreaterThan(80)
    expect(survey?.editions.map((one) => [one.year, one.hasBreak])).toEqual([
      [2009, false],
      [2011, true],
      [2014, true],
    ])
    if (survey) expect(sourceLines(survey, "da")[0]).toMatch(/^Eksempeldata/)
  }
})

test("2014 asks what 2011 asked, and 2009 asked otherwise", async () => {
  const asked = await database.sql<{ year: number; number: number; codes: string }>(
    `SELECT e."year", v."number", string_agg(c."code", ' ' ORDER BY c."code") AS codes
      FROM "EditionIndicator" i JOIN "SurveyEdition" e ON e."id" = i."editionId"
      JOIN "IndicatorVersion" v ON v."id" = i."versionId" JOIN "IndicatorCategory" c ON c."versionId" = v."id"
      JOIN "Indicator" q ON q."id" = v."indicatorId" AND q."key" = 'model'
      GROUP BY e."year", v."number" ORDER BY e."year"`,
  )
  expect(asked).toEqual([
    { year: 2009, number: 1, codes: "1 2 3 5 6" },
    { year: 2011, number: 2, codes: "1 2 3 4 5" },
    { year: 2014, number: 2, codes: "1 2 3 4 5" },
  ])
})

test("the budgets of 2014 are the real ones: 73 shown, 6 without an answer, 19 not in our copy", async () => {
  const survey = await surveyPage(visitor, { slug: "budget-2014", indicator: null, release: null })
  const figures = survey?.shown?.figures ?? []
  const answered = figures.filter(({ status }) => status === "PROVISIONAL")
  expect(answered).toHaveLength(73)
  expect(answered.filter(({ answeredBy }) => answeredBy !== "")).toMatchObject([
    { name: "Fanø", category: "-2.99", answeredBy: "Esbjerg" },
  ])
  const named = (wanted: string) => figures.filter(({ status }) => status === wanted).map(({ name }) => name)
  expect(named("NO_RESPONSE")).toEqual(["Brøndby", "Faxe", "Frederikshavn", "Læsø", "Samsø", "Solrød"])
  expect(named("UNAVAILABLE")).toHaveLength(19)
  expect(figures).toHaveLength(98)
  expect(survey).toMatchObject({ isSample: false, shown: { release: { isSample: false } } })
  if (survey)
    expect(sourceLines(survey, "da")).toContain("Bag undersøgelsen står Danmarks Biblioteksforening.")
})

test("nobody of the demo can be written to, and what is invented says so", async () => {
  expect(await count(`"Person" WHERE email !~ '\\.example$'`)).toBe(0)
  expect(await count(`"PersonRole"`)).toBe(0)
  expect(await count(`"Person" WHERE name !~ '\\(eksempel\\)$'`)).toBe(0)
  expect(await count(`"Order" WHERE NOT "isSample"`)).toBe(0)
  expect(await count(`"MembershipApplication" WHERE "isSample" AND email ~ '\\.example$'`)).toBe(3)
  expect(await count(`"MembershipApplication"`)).toBe(3)
})

test("the privacy page says of everything that is forgotten what it is, why it is kept and how long", async () => {
  const [page] = await database.sql<{ said: string }>(
    `SELECT "body"::text AS said FROM "Entry" WHERE "originalId" IS NULL AND "path" = '/privatliv' AND status = 'PUBLISHED'`,
  )
  const said = page?.said ?? ""
  const t = translator("da")
  for (const { key, age } of kept) {
    const row = [t(`retention.kept.${key}.what`), t(`retention.kept.${key}.why`), keptUntil("da", key, age)]
    for (const sentence of row) expect(said, key).toContain(JSON.stringify(sentence).slice(1, -1))
  }
  // As a person reads them: whoever changes a rule changes a promise, and does it here too.
  for (const promise of [
    "30 dage efter arrangementet",
    "12 måneder efter",
    "25 måneder efter",
    "højst 30 dage",
  ]) {
    expect(said).toContain(promise)
  }
})

test("the accessibility statement says what is reached, how it was tried, what is lacking, whom to tell, and when", async () => {
  const [page] = await database.sql<{ said: string }>(
    `SELECT "body"::text AS said FROM "Entry" WHERE "originalId" IS NULL AND "path" = '/tilgaengelighed' AND status = 'PUBLISHED'`,
  )
  for (const part of [
    /WCAG 2\.2 på niveau AA/,
    /prøvet det/,
    /Mangler, vi kender/,
    /\/kontakt/,
    /skrevet den \d+\. \w+ \d{4}/,
  ]) {
    expect(page?.said).toMatch(part)
  }
})

test("what is told in English says something else than the Danish, is marked alike, and is published", async () => {
  const twins = await database.sql<Record<string, string | boolean>>(
    `SELECT o."path", t."status"::text AS "status", o."title" AS "da", t."title" AS "en", o."lead" AS "daLead",
        t."lead" AS "enLead", body_text(o."body") AS "daText", body_text(t."body") AS "enText",
        o."isSample" AS "isSample", t."isSample" AS "isMarked"
      FROM "Entry" t JOIN "Entry" o ON o."id" = t."originalId" ORDER BY o."path"`,
  )
  const paths = twins.map(({ path }) => String(path))
  for (const path of [
    "/om-foreningen/borgerservice",
    "borgerservice-2011",
    "budget-2014",
    "/open-calls/",
    "/arrangementer/",
  ]) {
    expect(
      paths.some((one) => one.includes(path)),
      path,
    ).toBe(true)
  }
  expect(paths.filter((path) => path.startsWith("/nyheder/"))).toHaveLength(2)
  for (const { path, ...twin } of twins) {
    expect(twin.status, String(path)).toBe("PUBLISHED")
    expect(twin.isMarked, String(path)).toBe(twin.isSample)
    for (const [danish, english] of [
      [twin.da, twin.en],
      [twin.daLead, twin.enLead],
      [twin.daText, twin.enText],
    ]) {
      expect(english, String(path)).not.toBe("")
      expect(english, String(path)).not.toBe(danish)
    }
  }
})

test("the newest two stories and the next event are told in English", async () => {
  const rows = await database.sql<{ path: string; twins: number }>(
    `(SELECT e."path", (SELECT count(*)::int FROM "Entry" t WHERE t."originalId" = e."id") AS "twins"
        FROM "Entry" e WHERE e."kind" = 'NEWS' AND e."originalId" IS NULL ORDER BY e."publishedAt" DESC LIMIT 2)
      UNION ALL
      (SELECT e."path", (SELECT count(*)::int FROM "Entry" t WHERE t."originalId" = e."id")
        FROM "Entry" e JOIN "Event" v ON v."entryId" = e."id" WHERE v."startsAt" > now() ORDER BY v."startsAt" LIMIT 1)`,
  )
  expect(rows.map(({ twins }) => twins)).toEqual([1, 1, 1])
})
