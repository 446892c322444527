import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { config } from "#platform/config/config.ts"

/** How mail leaves: from whom, by which server (null: written to files), with links to which site. @throws NotAllowed */
export async function deskMailWay(
  actor: Actor,
): Promise<{ siteUrl: string; from: string; server: string | null }> {
  demand(actor, "mail.test")
  const { siteUrl, mailFrom, smtpUrl } = config()
  // The host alone: the address may hold a password.
  return { siteUrl, from: mailFrom, server: smtpUrl ? new URL(smtpUrl).host : null }
}
