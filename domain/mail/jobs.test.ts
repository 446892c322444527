import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, expect, test, vi } from "vitest"
import { transaction } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { allMails, startMailbox } from "../../e2e/support/mailbox.ts"
import { sendLater } from "./commands/send-later.ts"
import { deliverMessage, sweepOutbox } from "./jobs.ts"

const post = vi.hoisted(() => ({ url: "", answer: null as Error | null, handedOver: 0 }))
vi.mock("#platform/mail/transport.ts", async (original) => {
  const { createTransport } = await import("nodemailer")
  return {
    ...(await original<typeof import("#platform/mail/transport.ts")>()),
    deliver: async (message: object) => {
      if (post.answer) throw post.answer
      post.handedOver++
      await createTransport(post.url).sendMail({ from: "Samling <no-reply@example.org>", ...message })
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
