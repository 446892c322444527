import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { openSession, type SignInDone } from "../open-session.ts"
import { LinkOver } from "../refusals.ts"
import { hashOf, isSameHash } from "../secrets.ts"

/**
 * Spends the link of a mail, once, in the browser that asked for it. A link from the console is bound to none.
 * @throws LinkOver
 */
export async function spendLink(
  actor: Actor,
  { token, browser, userAgent }: { token: string; browser: string; userAgent: string },
): Promise<SignInDone> {
  demand(actor, "people.signIn")
  return transaction(async (tx) => {
    const found = await tx.accessToken.findUnique({
      where: { hash: hashOf(token) },
      select: { id: true, email: true, role: true, purpose: true, nextPath: true, browserHash: true },
    })
    if (!found || (found.browserHash && !isSameHash(found.browserHash, hashOf(browser)))) throw new LinkOver()
    // The condition is what makes it once: of two who press at the same instant, one finds no row.
    const { count } = await tx.accessToken.updateMany({
      where: { id: found.id, usedAt: null, expiresAt: { gt: now() } },
      data: { usedAt: now() },
    })
    if (count === 0) throw new LinkOver()
    const { personId, ...done } = await openSession(tx, { ...found, userAgent })
    await audit(tx, actor, "people.signedIn", { type: "person", id: personId }, { by: "link" })
    return done
  })
}
