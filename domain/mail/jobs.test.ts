import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, expect, test, vi } from "vitest"
import { system } from "#domain/access/actor.ts"
import { transaction } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { allMails, startMailbox } from "../../e2e/support/mailbox.ts"
import { resendMessage } from "./commands/resend-message.ts"
import { sendLater } from "./commands/send-later.ts"
import { deliverMessage, forgetContents, sweepOutbox } from "./jobs.ts"

const post = vi.hoisted(() => ({
  url: "",
  answer: null as Error | null,
  handedOver: 0,
  atOnce: 0,
  mostAtOnce: 0,
  meanwhile: null as (() => Promise<unknown>) | null,
}))
vi.mock("#platform/mail/transport.ts", async (original) => {
  const { createTransport } = await import("nodemailer")
  return {
    ...(await original<typeof import("#platform/mail/transport.ts")>()),
    deliver: async (message: object) => {
      if (post.answer) throw post.answer
      post.handedOver++
      post.mostAtOnce = Math.max(post.mostAtOnce, ++post.atOnce)
      await createTransport(post.url).sendMail({ from: "Samling <no-reply@example.org>", ...message })
      await post.meanwhile?.()
      post.atOnce--
    },
  }
})

const database = useDatabase()
const directory = mkdtempSync(join(tmpdir(), "samling-outbox-"))
const mailbox = await startMailbox(directory)
post.url = mailbox.url
afterAll(async () => {
  await mailbox.stop()
  rmSync(directory, { recursive: true })
})
afterEach(() => {
  post.answer = null
  post.meanwhile = null
  setClock(null)
})

async function written(key: string): Promise<void> {
  const words = { subject: "Din tilmelding", text: "Hej", html: "<p>Hej</p>" }
  const attachments = [{ filename: "topmøde.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }]
  await transaction((tx) => sendLater(tx, { key, kind: "test", to: "a@example.org", ...words, attachments }))
}

async function row(key: string) {
  const [found] = await database.sql(`SELECT * FROM "OutboxMessage" WHERE "dedupeKey" = $1`, [key])
  return found ?? {}
}

const mailsOf = (key: string) => allMails(directory).filter(({ headers }) => headers["x-samling-key"] === key)

test("twenty jobs for one message hand it over once, with its key, kind, id and attachment", async () => {
  await written("many")
  await Promise.all(Array.from({ length: 20 }, () => deliverMessage("many")))
  const [mail, ...more] = mailsOf("many")
  expect(more).toEqual([])
  expect(mail?.headers["x-samling-kind"]).toBe("test")
  expect(mail?.attachments).toEqual([{ name: "topmøde.ics", type: "text/calendar", text: "BEGIN:VCALENDAR" }])
  expect(await row("many")).toMatchObject({ status: "SENT", attempts: 1, lastError: null })
})

test("one mail at a time, whoever asks: a process that dies can leave one half handed over, not several", async () => {
  const keys = ["first", "second", "third", "fourth"]
  for (const key of keys) await written(key)
  post.mostAtOnce = 0
  await Promise.all([...keys.map((key) => deliverMessage(key)), sweepOutbox(), sweepOutbox()])
  expect(post.mostAtOnce).toBe(1)
  for (const key of keys) expect(mailsOf(key)).toHaveLength(1)
})

test("the database goes away while a mail is handed over: back again, it learns that the mail has left", async () => {
  await written("away")
  const allow = (yes: boolean) =>
    database.sql("UPDATE pg_database SET datallowconn = $1 WHERE datname = current_database()", [yes])
  post.meanwhile = async () => {
    await allow(false)
    await database.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    setTimeout(() => allow(true), 1_500)
  }
  await deliverMessage("away")
  expect(await row("away")).toMatchObject({ status: "SENT", sendingSince: null })
  post.meanwhile = null
  setClock(new Date(Date.now() + 4 * 60_000))
  await sweepOutbox()
  expect(mailsOf("away")).toHaveLength(1)
})

test("a server that is down: the mail waits, says why, and goes when the server is back", async () => {
  await written("down")
  post.answer = new Error("connect ECONNREFUSED")
  await deliverMessage("down")
  expect(await row("down")).toMatchObject({ status: "RETRY", lastError: "connect ECONNREFUSED" })
  post.answer = null
  await deliverMessage("down")
  expect(mailsOf("down"), "not before its time").toHaveLength(0)
  setClock(new Date(Date.now() + 61_000))
  await sweepOutbox()
  expect(mailsOf("down")).toHaveLength(1)
  expect(await row("down")).toMatchObject({ status: "SENT" })
})

test("what the server refuses for good is not tried again", async () => {
  await written("refused")
  post.answer = Object.assign(new Error("550 no such user"), { responseCode: 550 })
  await deliverMessage("refused")
  post.answer = null
  setClock(new Date(Date.now() + 86_400_000))
  await sweepOutbox()
  expect(mailsOf("refused")).toHaveLength(0)
  expect(await row("refused")).toMatchObject({ status: "FAILED", lastError: "550 no such user" })
})

test("a process that died while handing over: the next sweep sends it, one that is at work is left alone", async () => {
  await written("died")
  await database.sql(
    `UPDATE "OutboxMessage" SET status = 'SENDING', "sendingSince" = now() WHERE "dedupeKey" = 'died'`,
  )
  await sweepOutbox()
  expect(await row("died")).toMatchObject({ status: "SENDING" })
  setClock(new Date(Date.now() + 4 * 60_000))
  await sweepOutbox()
  expect(mailsOf("died")).toHaveLength(1)
})

test("a message that staff hold back stays", async () => {
  await written("held")
  await database.sql(`UPDATE "OutboxMessage" SET status = 'HELD' WHERE "dedupeKey" = 'held'`)
  await deliverMessage("held")
  await sweepOutbox()
  expect(mailsOf("held")).toHaveLength(0)
})

test("an old mail is emptied of whom and what, keeps its key, and is never sent again; one that waits is left alone", async () => {
  for (const [key, status] of [
    ["old", "SENT"],
    ["given-up", "FAILED"],
    ["waits", "HELD"],
    ["young", "SENT"],
  ]) {
    await written(`forget:${key}`)
    await database.sql(
      `UPDATE "OutboxMessage" SET "status" = $2::"OutboxStatus", "lastError" = 'a@example.org is unknown',
        "createdAt" = $3 WHERE "dedupeKey" = $1`,
      [`forget:${key}`, status, key === "young" ? "2026-01-02" : "2025-12-31"],
    )
  }
  const before = new Date("2026-01-01T00:00:00Z")
  expect(await forgetContents(before)).toBe(2)
  expect(await forgetContents(before)).toBe(0)
  for (const key of ["forget:old", "forget:given-up"]) {
    const { id, dedupeKey, ...rest } = await row(key)
    expect(dedupeKey).toBe(key)
    expect(rest).toMatchObject({ toAddress: "", text: "", html: "", attachments: [], lastError: null })
    await expect(resendMessage(system("test"), { id })).rejects.toMatchObject({ code: "mail.forgotten" })
  }
  for (const key of ["forget:waits", "forget:young"]) expect(await row(key)).toMatchObject({ text: "Hej" })
  await written("forget:old")
  expect((await row("forget:old")).text, "the same mail is not written twice").toBe("")
})
