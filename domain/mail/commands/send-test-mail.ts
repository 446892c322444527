import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { translator } from "#messages/translate.ts"
import { transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { TestMail } from "../input.ts"
import { letter } from "../letter.ts"
import { sendLater } from "./send-later.ts"

/** Sends a mail that says nothing but that mail works, on the way every mail goes. Answers with its key. @throws NotAllowed */
export async function sendTestMail(actor: Actor, { to }: TestMail): Promise<{ key: string }> {
  demand(actor, "mail.test")
  const t = translator("da")
  const key = `test:${to}:${now().toISOString()}`
  const words = letter({
    locale: "da",
    heading: t("mail.test.heading"),
    paragraphs: [t("mail.test.text")],
    sender: t("mail.test.sender"),
  })
  return transaction(async (tx) => {
    await sendLater(tx, { key, kind: "test", to, subject: t("mail.test.subject"), ...words })
    const message = await tx.outboxMessage.findUniqueOrThrow({
      where: { dedupeKey: key },
      select: { id: true },
    })
    await audit(tx, actor, "mail.tested", { type: "mail", id: message.id })
    return { key }
  })
}
