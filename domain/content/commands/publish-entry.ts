import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { demandReady, goOut, noPlan, wakeAt } from "../go-out.ts"
import type { PublishEntry } from "../input.ts"
import { noteReferences } from "../references.ts"
import { publicationDone } from "../requests.ts"
import { after, seenSince } from "../rules/states.ts"

import { changeEntry, entryToChange, type Saved } from "../working-copy.ts"
import { withText } from "../write-text.ts"

/**
 * Shows the working revision to the public, and keeps what is written in the editor in the same transaction: at once, or from `publishAt` when that lies ahead. A plan freezes this
 * version: what is written later does not go out with it. A planned text that was never public appears by itself,
 * whether or not a job runs; where something stands already, a job puts the planned version in its place at the minute.
 * A moved path leaves a redirect. `unpublishAt` takes it down by itself. A twin may be published before its original,
 * and is seen once that is.
 * @throws NotFound, NotAllowed, Stale, InvalidInput when something is missing, Closed
 */
export async function publishEntry(actor: Actor, input: PublishEntry): Promise<Saved> {
  return transaction(async (tx) => {
    const at = now()
    const found = await entryToChange(tx, input.id)
    demand(actor, operationOn("publish", found.kind))
    const entry = await withText(tx, actor, found, input)
    const publishAt = input.publishAt && input.publishAt > at ? input.publishAt : null
    const { unpublishAt } = input
    const status = after(entry.status, publishAt ? "schedule" : "publish")
    if (unpublishAt && unpublishAt <= (publishAt ?? at)) {
      throw new InvalidInput({ unpublishAt: ["content.unpublishBeforePublish"] })
    }
    const saved =
      publishAt && status === "PUBLISHED"
        ? await planChange(tx, entry, publishAt, unpublishAt)
        : await showWorking(tx, entry, { status, publishAt, unpublishAt, at })
    await wakeAt(tx, at, publishAt, unpublishAt)
    await audit(
      tx,
      actor,
      publishAt ? "content.scheduled" : "content.published",
      { type: "entry", id: entry.id },
      {
        version: saved.version,
        path: saved.path,
        ...(publishAt ? { revision: entry.workingVersion, at: publishAt.toISOString() } : {}),
      },
    )
    await publicationDone(tx, actor, entry.id)
    return { version: saved.version, at: saved.at }
  })
}

type Entry = Awaited<ReturnType<typeof entryToChange>>

async function showWorking(
  tx: Tx,
  entry: Entry,
  when: { status: Entry["status"]; publishAt: Date | null; unpublishAt: Date | null; at: Date },
): Promise<Saved & { path: string }> {
  const { status, publishAt, unpublishAt, at } = when
  const seenAt = seenSince(entry, at)
  const plan = publishAt ? { publishAt, scheduledId: entry.workingId } : noPlan
  const chosen = { id: entry.workingId, version: entry.workingVersion, snapshot: entry.working }
  return goOut(tx, entry, chosen, {
    ...plan,
    status,
    unpublishAt,
    publishedAt: seenAt ?? publishAt ?? at,
    seenAt,
  })
}

/** Nothing that the public sees changes yet; what the planned version needs is kept for it. */
async function planChange(
  tx: Tx,
  entry: Entry,
  publishAt: Date,
  unpublishAt: Date | null,
): Promise<Saved & { path: string }> {
  const path = await demandReady(tx, entry, entry.working)
  await noteReferences(tx, entry.id, entry.working, "SCHEDULED")
  const plan = { publishAt, unpublishAt, scheduledId: entry.workingId, heldCode: null }
  const saved = await changeEntry(tx, entry, plan)
  await forgetPublicPages(tx)
  return { ...saved, path }
}
