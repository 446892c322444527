import { setTimeout as later } from "node:timers/promises"
import type { Prisma } from "#platform/database/client.ts"
import { db, transaction } from "#platform/database/client.ts"
import { Turnstile } from "#platform/database/turnstile.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { log } from "#platform/log/log.ts"
import { deliver, wasRefusedForGood } from "#platform/mail/transport.ts"
import { now } from "#platform/time/time.ts"

const maxAttempts = 12
const longestWaitMinutes = 4 * 60
/** A handing over that lasts longer than this belongs to a process that died. */
const handingOverMinutes = 3
/** How long it is kept in mind that a mail has left while the database cannot be told; less than the above. */
const inMindMinutes = 2
/** ms between two tries to tell it. */
const tellAgain = 1_000

/** This process hands over one mail at a time: killed in the middle, it leaves one that may be sent twice, not several. */
const oneAtATime = new Turnstile(1)

const handedOver = {
  id: true,
  dedupeKey: true,
  kind: true,
  toAddress: true,
  subject: true,
  text: true,
  html: true,
  attachments: true,
  messageId: true,
  attempts: true,
} as const
type Message = Prisma.OutboxMessageGetPayload<{ select: typeof handedOver }>

/**
 * Hands the message of a key to the mail server, if it is waiting and its time has come; of two who try at once, one
 * does. What the server does not take is tried again, later and later, for about a day; what it refuses for good is
 * marked FAILED with what it said. At least once: a process that dies between handing over and writing so sends the
 * message again, with the same Message-ID.
 */
export async function deliverMessage(key: string): Promise<void> {
  await oneAtATime.pass(() => handOver(key))
}

/** Takes up what a dead process left half done, and what waits without a job. Runs every minute; running twice is harmless. */
export async function sweepOutbox(): Promise<void> {
  const at = now()
  await db.outboxMessage.updateMany({
    where: { status: "SENDING", sendingSince: { lt: minutesBefore(at, handingOverMinutes) } },
    data: { status: "RETRY", sendingSince: null, nextAttemptAt: at },
  })
  const waiting = await db.outboxMessage.findMany({
    where: { status: { in: ["QUEUED", "RETRY"] }, nextAttemptAt: { lte: at } },
    select: { dedupeKey: true },
    orderBy: { nextAttemptAt: "asc" },
    take: 500,
  })
  for (const { dedupeKey } of waiting) await deliverMessage(dedupeKey)
}

/**
 * Empties the mails that were written before this instant and are done with: to whom, and what they said. Their keys
 * stay, since it is by them that nothing is mailed twice. @returns how many
 */
export async function forgetContents(before: Date): Promise<number> {
  const { count } = await db.outboxMessage.updateMany({
    where: {
      status: { in: ["SENT", "FAILED", "ABORTED"] },
      createdAt: { lt: before },
      OR: [{ text: { not: "" } }, { toAddress: { not: "" } }],
    },
    data: { toAddress: "", text: "", html: "", attachments: [], lastError: null },
  })
  return count
}

async function handOver(key: string): Promise<void> {
  const [message] = await db.outboxMessage.updateManyAndReturn({
    where: { dedupeKey: key, status: { in: ["QUEUED", "RETRY"] }, nextAttemptAt: { lte: now() } },
    data: { status: "SENDING", sendingSince: now(), attempts: { increment: 1 } },
    select: handedOver,
  })
  if (!message) return
  try {
    await deliver({
      to: message.toAddress,
      subject: message.subject,
      text: message.text,
      html: message.html,
      messageId: message.messageId,
      headers: { "X-Samling-Key": message.dedupeKey, "X-Samling-Kind": message.kind },
      attachments: attachmentsOf(message),
    })
  } catch (error) {
    await notTaken(message, error)
    return
  }
  await hasLeft(message, now())
}

/** Written even when the database is away at this very moment: forgotten, the mail would be sent a second time. */
async function hasLeft({ id }: Message, sentAt: Date): Promise<void> {
  for (;;) {
    try {
      await db.outboxMessage.updateMany({
        where: { id, status: "SENDING" },
        data: { status: "SENT", sentAt, sendingSince: null, lastError: null },
      })
      return
    } catch (error) {
      if (sentAt < minutesBefore(now(), inMindMinutes)) throw error
      await later(tellAgain)
    }
  }
}

async function notTaken({ id, dedupeKey, attempts }: Message, error: unknown): Promise<void> {
  const forGood = wasRefusedForGood(error) || attempts >= maxAttempts
  const nextAttemptAt = new Date(now().getTime() + Math.min(2 ** (attempts - 1), longestWaitMinutes) * 60_000)
  log.warn({ part: "mail", key: dedupeKey, attempts, err: error }, forGood ? "Mail refused" : "Mail waits")
  await transaction(async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, status: "SENDING" },
      data: {
        status: forGood ? "FAILED" : "RETRY",
        sendingSince: null,
        nextAttemptAt,
        lastError: error instanceof Error ? error.message.slice(0, 500) : String(error),
      },
    })
    if (count > 0 && !forGood)
      await enqueue(tx, "mail.deliver", { key: dedupeKey }, { startAfter: nextAttemptAt })
  })
}

/** What `sendLater` wrote. */
function attachmentsOf({ attachments }: Message) {
  return attachments as { filename: string; contentType: string; content: string }[]
}

function minutesBefore(at: Date, minutes: number): Date {
  return new Date(at.getTime() - minutes * 60_000)
}
