import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** The entry of the survey at a public path, a draft's too; null when none stands there. @throws NotAllowed */
export async function editionAt(actor: Actor, path: string): Promise<string | null> {
  demand(actor, "surveys.write")
  const row = await db.entry.findFirst({
    where: { kind: "SURVEY", originalId: null, path, status: { not: "TRASHED" } },
    select: { id: true },
  })
  return row?.id ?? null
}
