import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import { expect, test } from "vitest"
import { allMails, linkIn, startMailbox } from "../e2e/support/mailbox.ts"

test("a mail sent to the mailbox is read with its text, its headers and its attachment", async () => {
  const directory = mkdtempSync(join(tmpdir(), "samling-mailbox-"))
  const mailbox = await startMailbox(directory)
  try {
    await createTransport(mailbox.url).sendMail({
      from: "Samling <no-reply@example.org>",
      to: "Astrid@Example.org",
      subject: "Din tilmelding på plads",
      text: "Hej\nhttps://example.org/log-ind/bekraeft?token=abc\nog https://example.org/kvittering/x",
      headers: { "X-Samling-Kind": "events.confirmation" },
      attachments: [{ filename: "topmoede.ics", content: "BEGIN:VCALENDAR", contentType: "text/calendar" }],
    })
    const [mail] = allMails(directory)
    if (!mail) throw new Error("the mail did not arrive")
    expect(mail.to).toEqual(["astrid@example.org"])
    expect(mail.subject).toBe("Din tilmelding på plads")
    expect(mail.headers["x-samling-kind"]).toBe("events.confirmation")
    expect(mail.attachments).toEqual([
      { name: "topmoede.ics", type: "text/calendar", text: "BEGIN:VCALENDAR" },
    ])
    expect(linkIn(mail, "/log-ind/bekraeft")).toBe("https://example.org/log-ind/bekraeft?token=abc")
    expect(() => linkIn(mail, "/admin")).toThrow("no link")
  } finally {
    await mailbox.stop()
    rmSync(directory, { recursive: true })
  }
})
