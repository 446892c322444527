import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { callColumns, callFacts } from "../call-facts.ts"
import { withdrawnLetter } from "../letters.ts"
import { lockCall, takeBackDecision } from "../open-batch.ts"
import { openedBy } from "../opened-by.ts"
import { after } from "../rules/application-states.ts"

/**
 * Takes an application back by its secret, sent or not. What was prepared about it falls away, so a check that covered
 * it does too. Repeated, nothing more happens.
 * @throws NotFound, Closed (it was rejected)
 */
export async function withdrawApplication(
  actor: Actor,
  { code }: { code: string },
): Promise<{ code: string }> {
  demand(actor, "calls.withdraw")
  return transaction(async (tx) => {
    const found = await tx.application.findFirst({
      where: openedBy(actor, code),
      select: { id: true, callId: true },
    })
    if (!found) throw new NotFound("application")
    const { id, callId } = found
    await lockCall(tx, callId)
    await tx.$queryRaw`SELECT "id"::text FROM "Application" WHERE "id" = ${id}::uuid FOR UPDATE`
    const { status, locale, applicantEmail, title, call } = await tx.application.findUniqueOrThrow({
      where: { id },
      select: {
        status: true,
        locale: true,
        applicantEmail: true,
        title: true,
        call: { select: callColumns },
      },
    })
    if (status === "WITHDRAWN") return { code }
    const next = after(status, "withdraw")
    await takeBackDecision(tx, id)
    await tx.application.update({
      where: { id },
      data: { status: next, withdrawnAt: now() },
      select: { id: true },
    })
    await audit(tx, actor, "calls.withdrawn", { type: "application", id }, { was: status })
    const letter = { id, code, email: applicantEmail, locale: localeOf(locale), title }
    await sendLater(tx, withdrawnLetter(letter, callFacts(call)))
    return { code }
  })
}
