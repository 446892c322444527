import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { type SignedIn, system, visitor } from "#domain/access/actor.ts"
import { transaction } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { audit } from "../commands/audit.ts"
import { deskJobs } from "./desk-jobs.ts"
import { deskLog } from "./desk-log.ts"

const database = useDatabase()
const ask = { operation: "", id: "", page: 1, pageSize: 50 }

test("the log says who did what, newest first, and is found by act, subject and person", async () => {
  const personId = randomUUID()
  await database.sql(`INSERT INTO "Person" ("id", "name") VALUES ($1, 'Test Person')`, [personId])
  const person: SignedIn = {
    kind: "person",
    personId,
    sessionId: "s",
    expiresAt: new Date("2099-01-01"),
    name: "Test Person",
    email: "test@example.org",
    roles: ["EDITOR"],
    coordinates: [],
  }
  const entryId = randomUUID()
  await transaction(async (tx) => {
    await audit(tx, person, "content.publish", { type: "entry", id: entryId }, { version: 3 })
    await audit(tx, system("nightly"), "mail.resend", { type: "mail", id: randomUUID() })
  })
  const all = await deskLog(system("test"), ask)
  expect(all.rows.map((row) => [row.operation, row.who])).toEqual([
    ["mail.resend", "nightly"],
    ["content.publish", "Test Person"],
  ])
  expect(all.rows[1]?.details).toEqual({ version: 3 })
  expect((await deskLog(system("test"), { ...ask, operation: "content." })).total).toBe(1)
  expect((await deskLog(system("test"), { ...ask, id: entryId })).total).toBe(1)
  expect((await deskLog(system("test"), { ...ask, id: personId })).total).toBe(1)
  expect((await deskLog(system("test"), { ...ask, id: "' OR 1=1 --" })).total).toBe(0)
})

test("log and jobs are for administrators", async () => {
  await expect(deskLog(visitor, ask)).rejects.toThrow("errors.notAllowed")
  await expect(deskJobs(visitor)).rejects.toThrow("errors.notAllowed")
})

test("jobs are counted by their state, and what went wrong is told", async () => {
  await database.sql(`SELECT pgboss.create_queue('mail.deliver', '{"policy":"standard"}'::jsonb)`)
  await database.sql(`INSERT INTO pgboss.job (name, state, retry_count, output, completed_on) VALUES
    ('mail.deliver', 'completed', 0, NULL, now()), ('mail.deliver', 'created', 0, NULL, NULL),
    ('mail.deliver', 'failed', 8, '{"message":"No route to host\\nat line 1"}', now())`)
  const { jobs, failed } = await deskJobs(system("test"))
  expect(jobs).toMatchObject([{ name: "mail.deliver", waiting: 1, active: 0, completed: 1, failed: 1 }])
  expect(failed).toMatchObject([
    { name: "mail.deliver", state: "failed", retries: 8, said: "No route to host" },
  ])
})
