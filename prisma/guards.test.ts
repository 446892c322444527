import { readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { draft, published } from "#test/entries.ts"
import { fresh, guardNames, insert, outcomeOf, testGuards, type Violation } from "#test/guards.ts"

/**
 * The guards of content, membership, visits, retention and sorting, broken with SQL past all commands. Those of events
 * stand in guards-of-events.test.ts, those of calls in guards-of-calls.test.ts; those of people and the log beside the
 * commands they belong to.
 */
const database = useDatabase()

let news = ""
let shown = ""
beforeAll(async () => {
  news = (await draft("NEWS", { title: "Kladde" })).id
  shown = (await published("NEWS", { title: "Taget adresse" })).id
  const asset = { kind: "'IMAGE'", filename: "'a'", mime: "'image/png'", bytes: "1", sha256: "'a'" }
  await database.sql(insert("MediaAsset", { id: fresh, storageKey: fresh, ...asset }))
  await database.sql(entry("'/nyheder/uden-tekst'"))
  await database.sql(insert("Membership", { id: fresh, typeKey: "'person'", personId: await person("x") }))
})

test("every guard there is has a test that names it", async () => {
  const tests = ["domain", "platform", "prisma"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".test.ts"))
      .map((path) => readFileSync(`${folder}/${path}`, "utf8")),
  )
  const names = await guardNames(database)
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !tests.some((text) => new RegExp(`\\b${name}\\b`).test(text)))).toEqual([])
})

describe("membership and content", () => {
  testGuards(database, [
    [
      "a term that costs less than nothing",
      "MembershipTerm_price",
      () =>
        insert("MembershipTerm", {
          id: fresh,
          membershipId: `(SELECT "id" FROM "Membership" LIMIT 1)`,
          fromOn: "'2026-01-01'",
          toOn: "'2026-12-31'",
          priceOere: "-1",
        }),
    ],
    ["a second entry at one path", "Entry_one_path", () => entry("'/nyheder/taget-adresse'")],
    ["a plan without a time", "Entry_scheduled_at", () => counted(`"status" = 'SCHEDULED'`)],
    ["a plan without a version to go out", "Entry_plan_is_whole", () => counted(`"publishAt" = now()`)],
    [
      "a version to go out without a time",
      "Entry_plan_is_whole",
      () => counted(`"scheduledId" = "workingId"`),
    ],
    ["held back without a plan", "Entry_held_is_planned", () => counted(`"heldCode" = 'content.pathTaken'`)],
    ["a second pulse", "SchedulePulse_one_row", () => insert("SchedulePulse", { id: "2", sweptAt: "now()" })],
    [
      "a preview opened less than never",
      "Preview_openings",
      () =>
        insert("Preview", {
          id: fresh,
          entryId: `'${news}'`,
          tokenHash: "'x'",
          expiresAt: "now()",
          openings: "-1",
        }),
    ],
    [
      "what is public without a text",
      "Entry_published_has_live",
      () => counted(`"status" = 'PUBLISHED', "publishedAt" = now()`),
    ],
    [
      "what is public without a when",
      "Entry_published_has_live",
      () => counted(`"status" = 'PUBLISHED', "liveId" = "workingId"`),
    ],
    ["trash without a when", "Entry_trashed_at", () => counted(`"status" = 'TRASHED'`)],
    ["a when without trash", "Entry_trashed_at", () => counted(`"trashedAt" = now()`)],
    [
      "a redirect to where it came from",
      "Redirect_goes_elsewhere",
      () => insert("Redirect", { id: fresh, fromPath: "'/a'", toPath: "'/a'" }),
    ],
    ["a second public version", "PublicVersion_one_row", () => insert("PublicVersion", { id: "2" })],
    ["a page that was read no times", "PageVisit_counts", () => visit({ count: "0" })],
    [
      "a visit with what was asked in it",
      "PageVisit_is_a_path",
      () => visit({ path: "'/soeg?q=hemmeligt'" }),
    ],
    [
      "a night that forgot less than nothing",
      "RetentionRun_removed",
      () => insert("RetentionRun", { rule: "'visits'", ranAt: "now()", removed: "-1" }),
    ],
  ])

  test("a path is free again beside the trash and in another language", async () => {
    const other = entry("'/nyheder/taget-adresse'", { status: "'TRASHED'", trashedAt: "now()" })
    expect(await outcomeOf(database, other)).toBe("taken")
    const english = entry("'/nyheder/taget-adresse'", { locale: "'en'", originalId: `'${shown}'` })
    expect(await outcomeOf(database, english)).toBe("taken")
  })

  test("what the house begins with is there: three kinds of member, one public version", async () => {
    const types = await database.sql(`SELECT "key", "holder"::text FROM "MembershipType" ORDER BY "key"`)
    expect(types).toEqual([
      { key: "institution", holder: "ORGANISATION" },
      { key: "municipality", holder: "ORGANISATION" },
      { key: "person", holder: "PERSON" },
    ])
    expect(await database.sql(`SELECT "id" FROM "PublicVersion"`)).toEqual([{ id: 1 }])
  })
})

describe("a change of an entry that does not count its version", () => {
  const changes: Record<string, string> = {
    title: "'ændret'",
    slug: "'aendret'",
    path: "'/nyheder/aendret'",
    lead: "'ændret'",
    body: `'{"type":"doc"}'`,
    status: "'UNPUBLISHED'",
    heroId: `(SELECT "id" FROM "MediaAsset" LIMIT 1)`,
    heroAlt: "'ændret'",
    isSample: "true",
    publishAt: `now(), "scheduledId" = "workingId"`,
    unpublishAt: "now()",
    version: `"version" - 1`,
  }
  const update = (column: string, value: string) =>
    `UPDATE "Entry" SET "${column}" = ${value} WHERE "id" = '${shown}'`
  testGuards(
    database,
    Object.entries(changes).map(
      ([column, value]): Violation => [column, "Entry_counts_versions", () => update(column, value)],
    ),
  )

  test("what time does says so, and is taken without being counted again", async () => {
    const turned = update("turnedAt", `now(), "title" = 'ændret'`)
    expect(await outcomeOf(database, turned)).toBe("taken")
  })

  test("counted it is taken", async () => {
    expect(await outcomeOf(database, counted(`"title" = 'ændret', "lead" = 'også'`))).toBe("taken")
  })
})

describe("a revision that says something else", () => {
  const changes: Record<string, string> = {
    title: "'ændret'",
    slug: "'aendret'",
    lead: "'ændret'",
    body: `'{"type":"doc"}'`,
    heroId: fresh,
    heroAlt: "'ændret'",
    isSample: "true",
    facts: `'{"a":1}'`,
    note: "'3'",
    createdAt: "now()",
    beganAt: "now()",
    version: "99",
    entryId: `(SELECT "id" FROM "Entry" WHERE "path" = '/nyheder/uden-tekst')`,
  }
  const update = (column: string, value: string) =>
    `UPDATE "Revision" SET "${column}" = ${value}
      WHERE "id" = (SELECT "liveId" FROM "Entry" WHERE "id" = '${shown}')`
  testGuards(
    database,
    Object.entries(changes).map(
      ([column, value]): Violation => [column, "Revision_is_a_snapshot", () => update(column, value)],
    ),
  )

  test("who made it may be forgotten", async () => {
    expect(await outcomeOf(database, update("createdById", "NULL"))).toBe("taken")
  })
})

describe("check digits", () => {
  test.each([
    ["5798000880016", true],
    ["5798000880017", false],
    ["579800088001", false],
    ["57980008800160", false],
    ["579800088001a", false],
    ["", false],
  ])("a GLN of %s: %s", async (number, isValid) => {
    expect(await database.sql("SELECT valid_gln($1) AS ok", [number])).toEqual([{ ok: isValid }])
  })

  test.each([
    ["13585628", true],
    ["13585627", false],
    ["1358562", false],
    ["135856280", false],
    ["1358562x", false],
  ])("a CVR number of %s: %s", async (number, isValid) => {
    expect(await database.sql("SELECT valid_cvr($1) AS ok", [number])).toEqual([{ ok: isValid }])
  })
})

describe("Danish order", () => {
  test("wherever people read a sorted list", async () => {
    const rows = await database.sql<{ column: string }>(
      `SELECT table_name || '.' || column_name AS column FROM information_schema.columns
        WHERE table_schema = 'public' AND collation_name = 'danish' ORDER BY 1`,
    )
    expect(rows.map(({ column }) => column).sort()).toEqual([
      "ApplicationVersion.applicantName",
      "ApplicationVersion.organisation",
      "ApplicationVersion.title",
      "Category.label",
      "Entry.title",
      "MembershipApplication.name",
      "MembershipApplication.organisationName",
      "Municipality.name",
      "OrderPosition.attendeeName",
      "Organisation.name",
      "Person.name",
      "Revision.title",
      "Room.name",
      "Speaker.name",
      "Track.name",
    ])
  })

  test("æ, ø and å stand last, and aa stands as å", async () => {
    const names = ["Ålborg", "Odense", "Ærø", "Aabenraa", "Zoo", "Ødsted", "Assens"]
    for (const name of names)
      await database.sql(
        `INSERT INTO "Speaker" ("id", "slug", "name") VALUES (${fresh}, 'x-' || gen_random_uuid(), $1)`,
        [name],
      )
    const sorted = await database.sql<{ name: string }>(`SELECT "name" FROM "Speaker" ORDER BY "name"`)
    expect(sorted.map(({ name }) => name)).toEqual([
      "Assens",
      "Odense",
      "Zoo",
      "Ærø",
      "Ødsted",
      "Aabenraa",
      "Ålborg",
    ])
  })
})

function entry(path: string, changes: Record<string, string> = {}): string {
  return insert("Entry", {
    id: fresh,
    kind: "'NEWS'",
    title: "'x'",
    slug: "'x'",
    path,
    body: "'{}'",
    ...changes,
  })
}

function visit(changes: Record<string, string>): string {
  return insert("PageVisit", { day: "'2026-11-25'", path: "'/nyheder'", count: "1", ...changes })
}

function counted(changes: string): string {
  return `UPDATE "Entry" SET "version" = "version" + 1, ${changes} WHERE "id" = '${news}'`
}

async function person(name: string): Promise<string> {
  const [row] = await database.sql<{ id: string }>(
    `INSERT INTO "Person" ("id", "name") VALUES (${fresh}, $1) RETURNING "id"`,
    [name],
  )
  return `'${row?.id}'`
}
