import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { openSession, type SignInDone } from "../open-session.ts"
import { LinkOver } from "../refusals.ts"
import { hashOf, isSameHash } from "../secrets.ts"

const tries = 5

/**
 * Spends the code of a mail, typed in the browser that asked for it. Five wrong ones make it worthless.
 * @throws InvalidInput when the code is wrong, LinkOver when there is none (any more)
 */
export async function spendCode(
  actor: Actor,
  { code, browser, userAgent }: { code: string; browser: string; userAgent: string },
): Promise<SignInDone> {
  demand(actor, "people.signIn")
  const outcome = await transaction(async (tx) => {
    const found = await tx.accessToken.findFirst({
      where: {
        browserHash: hashOf(browser),
        purpose: "SIGN_IN",
        usedAt: null,
        expiresAt: { gt: now() },
        attempts: { lt: tries },
      },
      select: { id: true, email: true, role: true, purpose: true, nextPath: true, codeHash: true },
      orderBy: { createdAt: "desc" },
    })
    if (!found?.codeHash) return "over"
    // Counted before it is compared, on a row that others wait for: many tries at once are still only five.
    const { count } = await tx.accessToken.updateMany({
      where: { id: found.id, usedAt: null, attempts: { lt: tries } },
      data: { attempts: { increment: 1 } },
    })
    if (count === 0) return "over"
    if (!isSameHash(found.codeHash, hashOf(`${hashOf(browser)}:${code}`))) return "wrong"
    await tx.accessToken.update({ where: { id: found.id }, data: { usedAt: now() }, select: { id: true } })
    const { personId, ...done } = await openSession(tx, { ...found, userAgent })
    await audit(tx, actor, "people.signedIn", { type: "person", id: personId }, { by: "code" })
    return done
  })
  // Thrown outside, so that the count of a wrong try is kept.
  if (outcome === "over") throw new LinkOver()
  if (outcome === "wrong") throw new InvalidInput({ code: ["people.codeWrong"] })
  return outcome
}
