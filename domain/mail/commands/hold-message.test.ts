import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { holdMessage } from "./hold-message.ts"

const database = useDatabase()

async function message(status: string): Promise<{ id: string; key: string }> {
  const [row] = await database.sql<{ id: string; key: string }>(
    `INSERT INTO "OutboxMessage" ("id", "dedupeKey", "kind", "toAddress", "subject", "text", "html", "status", "messageId")
     VALUES (gen_random_uuid(), gen_random_uuid(), 'test', 'a@example.org', 'Hej', 'Hej', '', $1::"OutboxStatus", gen_random_uuid())
     RETURNING "id", "dedupeKey" AS "key"`,
    [status],
  )
  return { id: row?.id ?? "", key: row?.key ?? "" }
}
const statusOf = async (id: string) =>
  (await database.sql<{ status: string }>(`SELECT "status" FROM "OutboxMessage" WHERE "id" = $1`, [id]))[0]
    ?.status

test("a mail that is QUEUED becomes HELD, once, and the log says so", async () => {
  const { id, key } = await message("QUEUED")
  await holdMessage(system("test"), { id })
  expect(await statusOf(id)).toBe("HELD")
  await expect(holdMessage(system("test"), { id })).rejects.toThrow("mail.hasLeft")
  const log = await database.sql(`SELECT 1 FROM "AuditEntry" WHERE "subjectId" = $1`, [id])
  expect(log).toHaveLength(1)
  const jobs = await database.sql(
    "SELECT 1 FROM pgboss.job WHERE name = 'mail.deliver' AND data ->> 'key' = $1",
    [key],
  )
  expect(jobs).toHaveLength(0)
})

test("a mail that is SENT is left alone, and a visitor finds none", async () => {
  const { id } = await message("SENT")
  await expect(holdMessage(system("test"), { id })).rejects.toThrow("mail.hasLeft")
  await expect(holdMessage(visitor, { id })).rejects.toThrow("errors.notAllowed")
  expect(await statusOf(id)).toBe("SENT")
})
