import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { PublishEntry } from "../input.ts"
import { liveColumns, moveAlong, wishedPath, writeFacts } from "../live-row.ts"
import { missingForPublishing } from "../rules/missing.ts"
import { after, seenSince } from "../rules/states.ts"
import { changeEntry, demandVersion, entryToChange, noteMediaUses, type Saved } from "../working-copy.ts"

/**
 * Copies the working revision to the live row: at once, or for `publishAt` when that lies ahead (then it appears by
 * itself, whether or not a job runs). A moved path leaves a redirect. `unpublishAt` takes it down by itself. A twin may be
 * published before its original, and is seen once that is.
 * @throws NotFound, NotAllowed, Stale, InvalidInput when something is missing, Closed
 */
export async function publishEntry(actor: Actor, input: PublishEntry): Promise<Saved> {
  return transaction(async (tx) => {
    const at = now()
    const entry = await entryToChange(tx, input.id)
    demand(actor, operationOn("publish", entry.kind))
    demandVersion(entry, input.version)
    const isLater = input.publishAt !== null && input.publishAt > at
    if (isLater && entry.status === "PUBLISHED") throw new Closed("content.scheduleLater")
    const status = after(entry.status, isLater ? "schedule" : "publish")
    const missing = missingForPublishing(entry.kind, entry.working, entry.original)
    if (Object.keys(missing).length > 0) throw new InvalidInput(missing)
    if (input.unpublishAt && input.unpublishAt <= (input.publishAt ?? at)) {
      throw new InvalidInput({ unpublishAt: ["content.unpublishBeforePublish"] })
    }
    const seenAt = seenSince(entry, at)
    const path = await wishedPath(tx, entry, entry.working)
    await noteMediaUses(tx, entry.id, entry.working, true)
    const saved = await changeEntry(tx, entry, {
      ...liveColumns(entry.working, path),
      status,
      liveId: entry.workingId,
      publishAt: isLater ? input.publishAt : null,
      unpublishAt: input.unpublishAt,
      publishedAt: seenAt ?? (isLater ? input.publishAt : at),
    })
    await writeFacts(tx, entry, entry.working)
    // Something lives here now: nothing may lead away from it.
    await tx.redirect.deleteMany({ where: { locale: entry.locale, fromPath: path } })
    if (entry.path !== path) await moveAlong(tx, { ...entry, publishedAt: seenAt }, entry.path, path)
    await audit(
      tx,
      actor,
      isLater ? "content.scheduled" : "content.published",
      { type: "entry", id: entry.id },
      { version: saved.version, path },
    )
    await forgetPublicPages(tx)
    return saved
  })
}
