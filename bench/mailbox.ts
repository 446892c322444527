import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { setTimeout as later } from "node:timers/promises"
import { SMTPServer } from "smtp-server"

export interface Mailbox {
  url: string
  /** How often the mail of each X-Samling-Key was taken. */
  arrivals: ReadonlyMap<string, number>
  close(): Promise<void>
}

/**
 * A mail server on loopback that counts. It takes `pace` ms over each mail, as one does that looks inside, so that
 * some are half handed over whenever something dies. Once it has the whole mail it keeps it, even if nobody is left to
 * hear so.
 */
export async function openMailbox(pace: number): Promise<Mailbox> {
  const arrivals = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      text(stream)
        .then(async (mail) => {
          await later(pace)
          const key = keyOf(mail)
          arrivals.set(key, (arrivals.get(key) ?? 0) + 1)
          done()
        })
        .catch(done)
    },
  })
  // The other end of a connection died: what this bench is for.
  server.on("error", () => {})
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrivals,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

function keyOf(mail: string): string {
  const head = mail.slice(0, mail.indexOf("\r\n\r\n")).replaceAll(/\r\n[ \t]/g, " ")
  const key = /^X-Samling-Key: *(.+)$/im.exec(head)?.[1]
  if (!key) throw new Error("a mail without X-Samling-Key")
  return key.trim()
}
