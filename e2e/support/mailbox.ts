import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { type AddressObject, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** A mail as the receiving side read it. `receivedAt` is in milliseconds since 1970. */
export interface ReceivedMail {
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly text: string }[]
  readonly receivedAt: number
}

/** A mail server on loopback that lays each mail it is given as one JSON file into `directory`. */
export async function startMailbox(directory: string): Promise<{ url: string; stop: () => Promise<void> }> {
  mkdirSync(directory, { recursive: true })
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      simpleParser(stream).then((parsed) => {
        count += 1
        const name = `${String(count).padStart(6, "0")}.json`
        const mail: ReceivedMail = {
          to: addressesOf(parsed.to),
          from: parsed.from?.text ?? "",
          subject: parsed.subject ?? "",
          text: parsed.text ?? "",
          html: parsed.html || "",
          headers: Object.fromEntries(
            parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
          ),
          attachments: parsed.attachments.map((attachment) => ({
            name: attachment.filename ?? "",
            type: attachment.contentType,
            text: attachment.content.toString("utf8"),
          })),
          receivedAt: Date.now(),
        }
        // Written aside and moved, so that a reader never meets half a mail.
        writeFileSync(join(directory, `.${name}`), JSON.stringify(mail))
        renameSync(join(directory, `.${name}`), join(directory, name))
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject)
    server.listen(0, "127.0.0.1", resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Every mail received so far, oldest first. */
export function allMails(directory = mailDirectory()): ReceivedMail[] {
  return readdirSync(directory)
    .filter((name) => /^\d+\.json$/.test(name))
    .sort()
    .map((name): ReceivedMail => JSON.parse(readFileSync(join(directory, name), "utf8")))
}

/** Mails to an address, oldest first; `subject` narrows them. */
export function mailsTo(to: string, subject?: RegExp): ReceivedMail[] {
  return allMails().filter(
    (mail) => mail.to.includes(to.toLowerCase()) && (subject === undefined || subject.test(mail.subject)),
  )
}

/**
 * The newest mail to an address, waited for up to 20 s; `since` (milliseconds) passes over what came earlier.
 * @throws when none arrives
 */
export async function latestMail(
  to: string,
  { since = 0, subject }: { since?: number; subject?: RegExp } = {},
): Promise<ReceivedMail> {
  for (let tried = 0; tried < 200; tried += 1) {
    const mail = mailsTo(to, subject).findLast(({ receivedAt }) => receivedAt >= since)
    if (mail) return mail
    await wait(100)
  }
  throw new Error(`no mail to ${to}${subject ? ` about ${subject}` : ""} within 20 s`)
}

/** The first address in a mail's text whose path begins so. @throws when there is none */
export function linkIn(mail: ReceivedMail, path: string): string {
  const link = mail.text.match(/https?:\/\/[^\s<>"]+/g)?.find((url) => new URL(url).pathname.startsWith(path))
  if (!link) throw new Error(`no link to ${path} in "${mail.subject}":\n${mail.text}`)
  return link
}

function addressesOf(to: AddressObject | AddressObject[] | undefined): string[] {
  return [to ?? []]
    .flat()
    .flatMap((group) => group.value)
    .map(({ address }) => (address ?? "").toLowerCase())
}

function mailDirectory(): string {
  const directory = process.env.E2E_MAIL_DIR
  if (!directory) throw new Error("no product is running: E2E_MAIL_DIR is not set")
  return directory
}
