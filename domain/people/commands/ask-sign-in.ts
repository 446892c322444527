import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import type { WrittenIn } from "#domain/mail/written-in.ts"
import { translator } from "#messages/translate.ts"
import { transaction } from "#platform/database/client.ts"
import { limit } from "#platform/http/rate-limit.ts"
import { now } from "#platform/time/time.ts"
import { TooMany } from "../refusals.ts"
import { hashOf, newCode, newToken } from "../secrets.ts"

const minutes = 10

/**
 * Sends a link and a code to an address, for this browser alone, for ten minutes. Whether anybody is known under the
 * address changes nothing: not the answer, not the mail, not the time it takes.
 * @throws TooMany for one address or one client that asks again and again
 */
export async function askSignIn(
  actor: Actor,
  {
    email,
    nextPath,
    browser,
    client,
    locale,
  }: { email: string; nextPath: string | undefined; browser: string; client: string } & WrittenIn,
): Promise<void> {
  demand(actor, "people.signIn")
  const mayAsk =
    (await limit(`sign-in.mail:${email}`, { points: 5, seconds: 900 })) &&
    (await limit(`sign-in.client:${client}`, { points: 60, seconds: 900 }))
  if (!mayAsk) throw new TooMany()
  const token = newToken()
  const code = newCode()
  const at = now()
  await transaction(async (tx) => {
    // One code at a time: a browser that asks again makes the earlier code worthless.
    await tx.accessToken.updateMany({
      where: { email, browserHash: hashOf(browser), purpose: "SIGN_IN", usedAt: null },
      data: { usedAt: at },
    })
    await tx.accessToken.create({
      data: {
        purpose: "SIGN_IN",
        hash: hashOf(token),
        codeHash: hashOf(`${hashOf(browser)}:${code}`),
        browserHash: hashOf(browser),
        email,
        nextPath: nextPath ?? null,
        createdAt: at,
        expiresAt: new Date(at.getTime() + minutes * 60_000),
      },
      select: { id: true },
    })
    const t = translator(locale)
    await sendLater(tx, {
      key: `sign-in:${hashOf(token).slice(0, 32)}`,
      kind: "sign-in",
      to: email,
      subject: t("people.mail.subject"),
      ...letter({
        locale,
        heading: t("people.mail.heading"),
        paragraphs: [t("people.mail.text", { minutes })],
        button: {
          label: t("people.mail.button"),
          url: siteAddress(locale, `/log-ind/bekraeft?token=${token}`),
        },
        facts: [[t("people.mail.code"), code]],
        closing: [t("people.mail.notYou")],
        sender: t("site.association"),
      }),
    })
  })
}
