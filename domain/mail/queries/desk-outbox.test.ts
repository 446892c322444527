import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { deskFailedMail } from "./desk-failed-mail.ts"
import { deskMailCount } from "./desk-mail-count.ts"
import { deskMessage } from "./desk-message.ts"
import { deskOutbox } from "./desk-outbox.ts"

const database = useDatabase()
const staff = system("test")
const ask = { status: null, search: "", page: 1, pageSize: 50 }

async function message(kind: string, status: string, text: string): Promise<string> {
  const [row] = await database.sql<{ id: string }>(
    `INSERT INTO "OutboxMessage" ("id", "dedupeKey", "kind", "toAddress", "subject", "text", "html", "status", "messageId")
     VALUES (gen_random_uuid(), gen_random_uuid(), $1, $1 || '@example.org', 'Emne', $3, '', $2::"OutboxStatus", gen_random_uuid())
     RETURNING "id"`,
    [kind, status, text],
  )
  return row?.id ?? ""
}

test("the post is listed, found by recipient, filtered by state", async () => {
  await message("order", "SENT", "Tak")
  const failed = await message("waiting", "FAILED", "Der er plads")
  expect((await deskOutbox(staff, ask)).total).toBe(2)
  expect((await deskOutbox(staff, { ...ask, search: "WAITING@" })).rows.map((row) => row.id)).toEqual([
    failed,
  ])
  expect((await deskOutbox(staff, { ...ask, status: "SENT" })).total).toBe(1)
  expect(await deskMailCount(staff)).toBe(1)
  expect((await deskFailedMail(staff)).map((row) => row.id)).toEqual([failed])
})

test("staff read a mail without the secrets in it", async () => {
  const id = await message(
    "sign-in",
    "SENT",
    "Åbn https://example.org/log-ind/bekraeft?token=hemmelig eller skriv koden 123 456.\nSe https://example.org/kvittering/abc.",
  )
  const { text } = await deskMessage(staff, id)
  expect(text).not.toMatch(/hemmelig|123|abc/)
  expect(text).toContain("https://example.org/log-ind/…")
})

test("the post is not there for a visitor", async () => {
  await expect(deskOutbox(visitor, ask)).rejects.toThrow("errors.notAllowed")
  expect(await deskMailCount(visitor)).toBe(0)
  expect(await deskFailedMail(visitor)).toEqual([])
})
