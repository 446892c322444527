import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { publicEntries } from "../visible-entries.ts"

/**
 * Where what stood at this path stands now; null when nothing leads on to something the public may see. In English it is
 * the same below /en: a twin moves with its original, and leaves no redirect of its own.
 */
export async function redirectFor(actor: Actor, path: string): Promise<string | null> {
  demand(actor, "content.read")
  const found = await db.redirect.findFirst({
    where: { locale: "da", fromPath: path, entry: publicEntries(now()) },
    select: { toPath: true },
  })
  return found?.toPath ?? null
}
