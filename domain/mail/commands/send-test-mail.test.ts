import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { sendTestMail } from "./send-test-mail.ts"

const database = useDatabase()

test("a test mail goes the way every mail goes", async () => {
  const { key } = await sendTestMail(system("test"), { to: "a@example.org" })
  const rows = await database.sql(
    `SELECT "toAddress", "status", "subject" FROM "OutboxMessage" WHERE "dedupeKey" = $1`,
    [key],
  )
  expect(rows).toMatchObject([{ toAddress: "a@example.org", status: "QUEUED" }])
  expect(String(rows[0]?.subject)).not.toContain("mail.")
  const jobs = await database.sql(
    "SELECT 1 FROM pgboss.job WHERE name = 'mail.deliver' AND data ->> 'key' = $1",
    [key],
  )
  expect(jobs).toHaveLength(1)
})

test("only those who may are let", async () => {
  await expect(sendTestMail(visitor, { to: "a@example.org" })).rejects.toThrow("errors.notAllowed")
})
