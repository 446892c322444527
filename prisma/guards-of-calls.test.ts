import { beforeAll, expect, test } from "vitest"
import { checkBatch } from "#domain/calls/commands/check-batch.ts"
import { decideApplication } from "#domain/calls/commands/decide-application.ts"
import { publishBatch } from "#domain/calls/commands/publish-batch.ts"
import { db } from "#platform/database/client.ts"
import {
  afterDeadline,
  type BuiltApplication,
  type BuiltCall,
  buildApplication,
  buildCall,
  pdf,
} from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of calls, applications and decisions, broken with SQL past all commands. */
const database = useDatabase()

/** Its two applications were answered; nothing is prepared anew. */
let answered: BuiltCall
let accepted: BuiltApplication
/** Its one application waits, and is in a batch without a decision. */
let waiting: BuiltCall
let undecided: BuiltApplication
let openBatch = ""

beforeAll(async () => {
  answered = await buildCall()
  accepted = await buildApplication(answered, { file: pdf() })
  await afterDeadline(answered, async () => {
    await decideApplication(desk, { applicationId: accepted.id, outcome: "ACCEPTED", words: "Ja" })
    await publishBatch(desk, await checkBatch(desk, { callId: answered.id }))
  })
  waiting = await buildCall()
  undecided = await buildApplication(waiting)
  const batch = await db.decisionBatch.create({ data: { callId: waiting.id }, select: { id: true } })
  openBatch = batch.id
})

const hash = `'${"a".repeat(64)}'`
const set = (table: string, changes: string, id: string, key = "id") =>
  `UPDATE "${table}" SET ${changes} WHERE "${key}" = '${id}'`
const published = `"status" = 'PUBLISHED', "publishedAt" = now(), "hash" = ${hash}`

testGuards(database, [
  [
    "a deadline before the opening",
    "OpenCall_deadline_after_opening",
    () => set("OpenCall", `"deadlineAt" = "opensAt"`, waiting.id, "entryId"),
  ],
  [
    "a text of no words",
    "OpenCall_word_limit",
    () => set("OpenCall", `"wordLimit" = 0`, waiting.id, "entryId"),
  ],
  [
    "an application that waits and was never sent",
    "Application_sent_has_version",
    () => set("Application", `"sentId" = NULL`, undecided.id),
  ],
  [
    "a draft that was sent",
    "Application_sent_has_version",
    () => set("Application", `"status" = 'DRAFT'`, undecided.id),
  ],
  [
    "a withdrawal without a when",
    "Application_withdrawn_at",
    () => set("Application", `"status" = 'WITHDRAWN'`, undecided.id),
  ],
  [
    "a when without a withdrawal",
    "Application_withdrawn_at",
    () => set("Application", `"withdrawnAt" = now()`, undecided.id),
  ],
  ["a file of nothing", "ApplicationFile_bytes", () => `UPDATE "ApplicationFile" SET "bytes" = 0`],
  [
    "a file of more than 20 MB",
    "ApplicationFile_bytes",
    () => `UPDATE "ApplicationFile" SET "bytes" = 20971521`,
  ],
  ["a version before the first", "ApplicationVersion_number", () => version({ number: "0" })],
  ["a hash of something else", "ApplicationVersion_hash", () => version({ sha256: hash })],
  [
    "another text in what was sent",
    "ApplicationVersion_frozen",
    () => `UPDATE "ApplicationVersion" SET "title" = 'x' WHERE "applicationId" = '${accepted.id}'`,
  ],
  [
    "a state that no decision gave",
    "Application_decided_by_batch",
    () => set("Application", `"status" = 'REJECTED'`, undecided.id),
  ],
  [
    "a state other than the one decided",
    "Application_decided_by_batch",
    () => set("Application", `"status" = 'RESERVE'`, accepted.id),
  ],
  [
    "a second batch in hand",
    "DecisionBatch_one_open",
    () => insert("DecisionBatch", { id: fresh, callId: `'${waiting.id}'` }),
  ],
  [
    "a check without a hash",
    "DecisionBatch_checked_has_hash",
    () => set("DecisionBatch", `"status" = 'CHECKED'`, openBatch),
  ],
  [
    "a hash without a check",
    "DecisionBatch_checked_has_hash",
    () => set("DecisionBatch", `"hash" = ${hash}`, openBatch),
  ],
  [
    "a publication's when without one",
    "DecisionBatch_published_at",
    () => set("DecisionBatch", `"publishedAt" = now()`, openBatch),
  ],
  [
    "a publication that leaves someone without an answer",
    "DecisionBatch_decides_all",
    () => set("DecisionBatch", published, openBatch),
  ],
  [
    "a publication taken back",
    "DecisionBatch_published_stands",
    () =>
      `UPDATE "DecisionBatch" SET "status" = 'CHECKED', "publishedAt" = NULL WHERE "callId" = '${answered.id}'`,
  ],
  [
    "other words in what was told",
    "Decision_published_stands",
    () => `UPDATE "Decision" SET "words" = 'Nej' WHERE "applicationId" = '${accepted.id}'`,
  ],
  [
    "a decision taken out of what was told",
    "Decision_published_stands",
    () => `DELETE FROM "Decision" WHERE "applicationId" = '${accepted.id}'`,
  ],
])

test("a decision about another version than the one that counts is none", async () => {
  const older = `WITH v AS (${version({ number: "7" })} RETURNING "id") ${insert("Decision", {
    id: fresh,
    batchId: `'${openBatch}'`,
    applicationId: `'${undecided.id}'`,
    versionId: `(SELECT "id" FROM v)`,
    outcome: `'ACCEPTED'`,
  })}`
  expect(await outcomeOf(database, `${older}; ${set("DecisionBatch", published, openBatch)}`)).toBe(
    "DecisionBatch_decides_all",
  )
})

test("who decided may be forgotten, and no version can be thrown away", async () => {
  const forgotten = `UPDATE "Decision" SET "decidedById" = NULL WHERE "applicationId" = '${accepted.id}'`
  expect(await outcomeOf(database, forgotten)).toBe("taken")
  const unsent = version({ number: "9" })
  expect(
    await outcomeOf(database, `${unsent}; DELETE FROM "ApplicationVersion" WHERE "number" = 9`),
  ).toContain("DELETE on ApplicationVersion is refused")
})

function version(changes: Record<string, string>): string {
  return insert("ApplicationVersion", {
    id: fresh,
    applicationId: `'${undecided.id}'`,
    number: "2",
    applicantName: "'x'",
    applicantEmail: "'x'",
    organisation: "''",
    title: "'x'",
    text: "'x'",
    content: "'{}'",
    sha256: `encode(sha256('{}'), 'hex')`,
    sentAt: "now()",
    ...changes,
  })
}
