import { mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createTransport, type Transporter } from "nodemailer"
import { config } from "#platform/config/config.ts"
import { now } from "#platform/time/time.ts"

export interface RawMessage {
  to: string
  subject: string
  text: string
  html: string
  /** With its angle brackets; the same at every attempt, so that a mail program can tell a repetition. */
  messageId: string
  headers: Record<string, string>
  attachments: { filename: string; contentType: string; content: string }[]
}

const place = Symbol.for("samling.mail")
const shared: typeof globalThis & { [place]?: Transporter } = globalThis

/**
 * Hands one message to the mail server of SMTP_URL; without one writes it to `<data>/mail/<time>-<id>.eml`.
 * @throws what the server answered, when it did not take it
 */
export async function deliver(message: RawMessage): Promise<void> {
  const { mailFrom } = config()
  const info = await transporter().sendMail({
    from: mailFrom,
    ...message,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  if (!config().smtpUrl) await keep(info.message, message.messageId)
}

/** Whether the server's answer means that trying again is of no use (SMTP 5xx: no such address, refused content). */
export function wasRefusedForGood(error: unknown): boolean {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0
  return code >= 500 && code < 600 && code !== 535
}

function transporter(): Transporter {
  const { smtpUrl } = config()
  shared[place] ??= smtpUrl
    ? createTransport({
        url: smtpUrl,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
      })
    : createTransport({ streamTransport: true, buffer: true })
  return shared[place]
}

async function keep(message: unknown, messageId: string): Promise<void> {
  if (!Buffer.isBuffer(message)) throw new TypeError("the message was not composed in memory")
  const folder = join(config().dataDir, "mail")
  await mkdir(folder, { recursive: true })
  const time = now().toISOString().replaceAll(/[:.]/g, "-")
  const name = `${time}-${messageId.replaceAll(/[^\w-]/g, "").slice(0, 24)}.eml`
  // Renamed into place: whoever reads the folder sees whole messages only.
  await writeFile(join(folder, `.${name}`), message)
  await rename(join(folder, `.${name}`), join(folder, name))
}
