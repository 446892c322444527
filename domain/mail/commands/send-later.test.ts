import { expect, test } from "vitest"
import { transaction } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { sendLater } from "./send-later.ts"

const database = useDatabase()
const message = { kind: "test", to: "a@example.org", subject: "Hej", text: "Hej", html: "<p>Hej</p>" }

test("a message and its job are written together with the act, once per key", async () => {
  await transaction((tx) => sendLater(tx, { ...message, key: "once" }))
  await transaction((tx) => sendLater(tx, { ...message, key: "once", subject: "Igen" }))
  const rows = await database.sql(
    `SELECT subject, "messageId" FROM "OutboxMessage" WHERE "dedupeKey" = 'once'`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.subject).toBe("Hej")
  const jobs = await database.sql("SELECT data FROM pgboss.job WHERE name = 'mail.deliver'")
  expect(jobs.filter((job) => job.data.key === "once")).toHaveLength(1)
})

test("an act that is rolled back says nothing", async () => {
  await expect(
    transaction(async (tx) => {
      await sendLater(tx, { ...message, key: "never" })
      throw new Error("no")
    }),
  ).rejects.toThrow("no")
  expect(await database.sql(`SELECT 1 FROM "OutboxMessage" WHERE "dedupeKey" = 'never'`)).toHaveLength(0)
})

test("a line break in a subject or an address cannot begin a header", async () => {
  const subject = "Hej\r\nBcc: everyone@example.org"
  await transaction((tx) => sendLater(tx, { ...message, key: "lines", subject, to: "a@example.org\nb" }))
  const [row] = await database.sql(
    `SELECT subject, "toAddress" FROM "OutboxMessage" WHERE "dedupeKey" = 'lines'`,
  )
  expect(`${row?.subject}${row?.toAddress}`).not.toMatch(/[\r\n]/)
})
