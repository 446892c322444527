import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { openedBy } from "../opened-by.ts"

/** The canonical JSON of what was sent last, whose SHA-256 the receipt tells; null when nothing was sent. */
export async function applicationContent(actor: Actor, code: string): Promise<string | null> {
  demand(actor, "calls.readApplication")
  const found = await db.application.findFirst({
    where: openedBy(actor, code),
    select: { sent: { select: { content: true } } },
  })
  return found?.sent?.content ?? null
}
