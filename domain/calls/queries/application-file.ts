import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { openedBy } from "../opened-by.ts"

/** A stored file and how to hand it over. */
export interface HandedFile {
  readonly storageKey: string
  readonly filename: string
  readonly mime: string
}

const columns = { storageKey: true, filename: true, mime: true } as const

/**
 * What is attached to an application, for whoever has its secret or owns it: to what was sent, or to what is being
 * written. Null when there is none.
 */
export async function applicationFile(
  actor: Actor,
  { code, of }: { code: string; of: "sent" | "draft" },
): Promise<HandedFile | null> {
  demand(actor, "calls.readApplication")
  const found = await db.application.findFirst({
    where: openedBy(actor, code),
    select: { file: { select: columns }, sent: { select: { file: { select: columns } } } },
  })
  return (of === "sent" ? found?.sent?.file : found?.file) ?? null
}
