import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { EntryActInput } from "../input.ts"
import { after, seenSince } from "../rules/states.ts"
import { changeEntry, demandVersion, entryToChange, type Saved } from "../working-copy.ts"

/**
 * Puts an entry into the trash, from where it can be fetched back. Not one that others stand below, nor an event that
 * people have signed up for, nor a call that somebody has applied to.
 * @throws NotFound, NotAllowed, Stale, Closed
 */
export async function trashEntry(actor: Actor, input: EntryActInput): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, input.id)
    demand(actor, "content.trash")
    demandVersion(entry, input.version)
    const status = after(entry.status, "trash")
    const below = await tx.page.count({
      where: { parentId: entry.id, entry: { status: { not: "TRASHED" } } },
    })
    if (below > 0) throw new Closed("content.hasPagesBelow", { count: below })
    const orders = await tx.order.count({ where: { eventId: entry.id, status: "CONFIRMED" } })
    if (orders > 0) throw new Closed("content.hasOrders", { count: orders })
    const applications = await tx.application.count({ where: { callId: entry.id, sentId: { not: null } } })
    if (applications > 0) throw new Closed("content.hasApplications", { count: applications })
    const seenAt = seenSince(entry, now())
    const saved = await changeEntry(tx, entry, {
      status,
      trashedAt: now(),
      publishAt: null,
      unpublishAt: null,
      publishedAt: seenAt,
      // What nobody has seen comes back as a draft like any other, and follows what is written.
      ...(seenAt ? {} : { liveId: null }),
    })
    await tx.mediaUse.deleteMany({ where: { entryId: entry.id, live: true } })
    await audit(tx, actor, "content.trashed", { type: "entry", id: entry.id }, { path: entry.path })
    await forgetPublicPages(tx)
    return saved
  })
}
