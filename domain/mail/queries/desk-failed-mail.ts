import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** Mails given up or held back, newest first; none for those who may not see the post. */
export async function deskFailedMail(
  actor: Actor,
): Promise<{ id: string; toAddress: string; subject: string; createdAt: Date }[]> {
  if (!allows(actor, "mail.read")) return []
  return db.outboxMessage.findMany({
    where: { status: { in: ["FAILED", "HELD"] } },
    select: { id: true, toAddress: true, subject: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 6,
  })
}
