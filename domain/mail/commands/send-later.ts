import { createHash } from "node:crypto"
import { config } from "#platform/config/config.ts"
import type { Tx } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { now } from "#platform/time/time.ts"

export interface Attachment {
  filename: string
  contentType: string
  content: string
}

export interface LaterMessage {
  /** One message per key, however often it is asked for: "order-confirmed:<id>". */
  key: string
  kind: string
  to: string
  subject: string
  text: string
  html: string
  attachments?: Attachment[]
  /** One of many alike: it lets those pass that somebody is waiting for, such as a sign-in. */
  isOneOfMany?: boolean
}

/**
 * Puts a message into the outbox, in the transaction of the act it tells of, and asks for its delivery when that
 * commits. A key that was used before adds nothing. The Message-ID follows from the key, so a message that is handed
 * over twice after a crash can be told from two messages.
 */
export async function sendLater(tx: Tx, message: LaterMessage): Promise<void> {
  const { count } = await tx.outboxMessage.createMany({
    data: [
      {
        dedupeKey: message.key,
        kind: message.kind,
        toAddress: oneLine(message.to),
        subject: oneLine(message.subject),
        text: message.text,
        html: message.html,
        attachments: (message.attachments ?? []).map(({ filename, contentType, content }) => ({
          filename: oneLine(filename),
          contentType,
          content,
        })),
        messageId: messageIdOf(message.key),
        createdAt: now(),
        nextAttemptAt: now(),
      },
    ],
    skipDuplicates: true,
  })
  if (count > 0)
    await enqueue(tx, "mail.deliver", { key: message.key }, { priority: message.isOneOfMany ? -1 : 0 })
}

function messageIdOf(key: string): string {
  const host = new URL(config().siteUrl).hostname
  return `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${host}>`
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\r\n\u0000]+/g, " ").trim()
}
