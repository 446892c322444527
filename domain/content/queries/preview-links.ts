import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { demandReach } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"

export interface PreviewLink {
  readonly id: string
  readonly by: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly ofScheduled: boolean
  readonly openings: number
  readonly openedAt: Date | null
}

/** The links of an entry that open something now, the newest first; their secrets are known to nobody here. @throws NotAllowed, NotFound */
export async function previewLinks(actor: Actor, entryId: string): Promise<PreviewLink[]> {
  demand(actor, "content.preview")
  const entry = await db.entry.findUnique({ where: { id: entryId }, select: { kind: true } })
  if (!entry) throw new NotFound("entry")
  demandReach(actor, entry.kind)
  const rows = await db.preview.findMany({
    where: { entryId, revokedAt: null, expiresAt: { gt: now() } },
    select: {
      id: true,
      createdAt: true,
      expiresAt: true,
      ofScheduled: true,
      openings: true,
      openedAt: true,
      createdBy: { select: { name: true } },
    },
    orderBy: { createdAt: "desc" },
  })
  return rows.map(({ createdBy, ...link }) => ({ ...link, by: createdBy?.name ?? "" }))
}
