import { beforeAll, describe, expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { draft } from "#test/entries.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of versions, requests and comments, broken with SQL past all commands. */
const database = useDatabase()

const begun = "'2027-03-01T09:00:00Z'::timestamptz"
let entryId = ""
let commentId = ""
let personId = ""
let former = ""
beforeAll(async () => {
  const person = await database.sql<{ id: string }>(
    `${insert("Person", { id: fresh, name: "'Skribent'", updatedAt: "now()" })} RETURNING "id"`,
  )
  personId = person[0]?.id ?? ""
  entryId = (await draft("NEWS", { title: "Bevogtet" })).id
  former = await revision({ version: "10" })
  await database.sql(`UPDATE "Entry" SET "workingId" = '${former}', "version" = 10 WHERE "id" = '${entryId}'`)
  const comment = await database.sql<{ id: string }>(`${comments({ text: "'Sagt'" })} RETURNING "id"`)
  commentId = comment[0]?.id ?? ""
})

describe("a version", () => {
  const goesOn = { version: "11", beganAt: begun, createdAt: `${begun} + interval '5 minutes'` }
  const forgets = () => `DELETE FROM "Revision" WHERE "id" = '${former}'`
  /** The comment that keeps it is out of the way, so that the guard alone decides. */
  const afterwards = (later: string, between = "") =>
    `DELETE FROM "EntryComment"; ${between} ${later}; UPDATE "Entry" SET "workingId" = NULL, "version" = 12
      WHERE "id" = '${entryId}'; ${forgets()}`

  testGuards(database, [
    [
      "is not forgotten while nothing goes on with it",
      "Revision_stays",
      () => afterwards(revisions({ version: "11" })),
    ],
    [
      "is not forgotten for what was saved ten minutes later",
      "Revision_stays",
      () => afterwards(revisions({ ...goesOn, createdAt: `${begun} + interval '10 minutes'` })),
    ],
    [
      "is not forgotten when it was shared meanwhile",
      "Revision_stays",
      () =>
        afterwards(
          revisions(goesOn),
          `${insert("Preview", {
            id: fresh,
            entryId: `'${entryId}'`,
            tokenHash: "'a'",
            createdAt: `${begun} + interval '1 minute'`,
            expiresAt: "now()",
          })};`,
        ),
    ],
    [
      "is not forgotten over the head of somebody else's",
      "Revision_stays",
      () =>
        afterwards(
          revisions({ ...goesOn, version: "12" }),
          `${revisions({ version: "11", createdById: "NULL" })};`,
        ),
    ],
    [
      "does not go on with what another person wrote",
      "Revision_goes_on",
      () => revisions({ ...goesOn, createdById: "NULL" }),
    ],
    [
      "does not go on with what was begun at another time",
      "Revision_goes_on",
      () => revisions({ ...goesOn, beganAt: `${begun} - interval '1 minute'` }),
    ],
    [
      "does not go on with what the public sees",
      "Revision_goes_on",
      () =>
        `UPDATE "Entry" SET "liveId" = "workingId", "version" = 11 WHERE "id" = '${entryId}'; ${revisions(goesOn)}`,
    ],
    [
      "does not go on with what is scheduled",
      "Revision_goes_on",
      () =>
        `UPDATE "Entry" SET "scheduledId" = "workingId", "publishAt" = now(), "version" = 11 WHERE "id" = '${entryId}';
          ${revisions(goesOn)}`,
    ],
  ])

  test("is forgotten when the same person went on with it within ten minutes; control of all of these", async () => {
    expect(await outcomeOf(database, afterwards(revisions(goesOn)))).toBe("taken")
  })

  test("stays by its row while it is worked on, live, asked about or commented, and saving goes on all the same", async () => {
    const gone = (before: string) => `${before}; SELECT 1 / (NOT forget_version('${former}'))::int`
    expect(await outcomeOf(database, gone(revisions(goesOn)))).toBe("taken")
    expect(await outcomeOf(database, `${revisions(goesOn)}; ${forgets()}`)).toMatch(/_fkey$/)
    const asked = `DELETE FROM "EntryComment"; ${requests({ kind: "'PUBLISH'" })}; UPDATE "Entry" SET "workingId" = NULL,
      "version" = 12 WHERE "id" = '${entryId}'`
    expect(await outcomeOf(database, `${revisions(goesOn)}; ${asked}; ${forgets()}`)).toBe(
      "EntryRequest_revisionId_fkey",
    )
  })

  test("goes with its entry", async () => {
    expect(await outcomeOf(database, `DELETE FROM "Entry" WHERE "id" = '${entryId}'`)).toBe("taken")
  })
})

describe("what colleagues ask of each other", () => {
  testGuards(database, [
    [
      "is not done and taken back",
      "EntryRequest_over_once",
      () => requests({ kind: "'LOOK'", doneAt: "now()", withdrawnAt: "now()" }),
    ],
    [
      "asks for publication of nobody by name",
      "EntryRequest_publication_of_all",
      () => requests({ kind: "'PUBLISH'", askedOfId: `'${personId}'` }),
    ],
    [
      "asks for publication once at a time",
      "EntryRequest_one_publication",
      () => `${requests({ kind: "'PUBLISH'" })}; ${requests({ kind: "'PUBLISH'" })}`,
    ],
    [
      "asks a colleague to look once at a time",
      "EntryRequest_one_look",
      () => {
        const look = requests({ kind: "'LOOK'", askedOfId: `'${personId}'` })
        return `${look}; ${look}`
      },
    ],
  ])

  test("may be asked again once it is over", async () => {
    const over = requests({ kind: "'PUBLISH'", doneAt: "now()" })
    expect(await outcomeOf(database, `${over}; ${over}; ${requests({ kind: "'PUBLISH'" })}`)).toBe("taken")
  })
})

describe("a comment", () => {
  testGuards(database, [
    ["without a word", "EntryComment_says_something", () => comments({ text: "'  '" })],
    [
      "that answers, with words of its own to be about",
      "EntryComment_answer_is_short",
      () => comments({ text: "'Ja'", parentId: `'${commentId}'`, quote: "'andre ord'" }),
    ],
    [
      "that says something else than was said",
      "EntryComment_stands",
      () => `UPDATE "EntryComment" SET "text" = 'Noget andet' WHERE "id" = '${commentId}'`,
    ],
    [
      "that is about other words",
      "EntryComment_stands",
      () => `UPDATE "EntryComment" SET "quote" = 'andre ord' WHERE "id" = '${commentId}'`,
    ],
  ])

  test("answers what stands at the same entry only", async () => {
    const other = (await draft("NEWS", { title: "En anden" })).id
    const answer = comments({ text: "'Ja'", parentId: `'${commentId}'`, entryId: `'${other}'` })
    expect(await outcomeOf(database, answer)).toBe("EntryComment_parentId_entryId_fkey")
  })
})

function revisions(values: Record<string, string>): string {
  return insert("Revision", {
    id: fresh,
    entryId: `'${entryId}'`,
    title: "'Bevogtet'",
    slug: "'bevogtet'",
    lead: "''",
    body: `'{"type":"doc","content":[]}'`,
    heroAlt: "''",
    facts: "'{}'",
    isSample: "false",
    createdAt: begun,
    createdById: `'${personId}'`,
    ...values,
  })
}

async function revision(values: Record<string, string>): Promise<string> {
  const [row] = await database.sql<{ id: string }>(`${revisions(values)} RETURNING "id"`)
  return row?.id ?? ""
}

function comments(values: Record<string, string>): string {
  return insert("EntryComment", {
    id: fresh,
    entryId: `'${entryId}'`,
    revisionId: `'${former}'`,
    ...values,
  })
}

function requests(values: Record<string, string>): string {
  return insert("EntryRequest", {
    id: fresh,
    entryId: `'${entryId}'`,
    revisionId: `'${former}'`,
    ...values,
  })
}
