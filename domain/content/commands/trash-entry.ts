import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, Stale } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { pagesBelow } from "../branch.ts"
import { noPlan } from "../go-out.ts"
import type { TrashEntry } from "../input.ts"
import { forgetReferences } from "../references.ts"
import { after, seenSince } from "../rules/states.ts"
import { twinToChange } from "../twin.ts"
import { changeEntry, demandVersion, entryToChange, type Saved } from "../working-copy.ts"

/**
 * Puts an entry into the trash, from where it can be fetched back, and its twin with it. A page takes those below it
 * along, when each of them was named with its version; never an event that people have signed up for, nor a call that
 * somebody has applied to.
 * @throws NotFound, NotAllowed, Stale also when a page below changed, Closed also for other pages below than were named
 */
export async function trashEntry(actor: Actor, input: TrashEntry): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, input.id)
    demand(actor, "content.trash")
    demandVersion(entry, input.version)
    after(entry.status, "trash")
    const below = await branchToChange(tx, input)
    const orders = await tx.order.count({ where: { eventId: entry.id, status: "CONFIRMED" } })
    if (orders > 0) throw new Closed("content.hasOrders", { count: orders })
    const applications = await tx.application.count({ where: { callId: entry.id, sentId: { not: null } } })
    if (applications > 0) throw new Closed("content.hasApplications", { count: applications })
    // Of all the same instant: what was thrown out together is fetched back together.
    const at = now()
    for (const page of below) await throwOutWithTwin(tx, actor, page, at)
    const saved = await throwOutWithTwin(tx, actor, entry, at)
    await forgetPublicPages(tx)
    return saved
  })
}

/** The pages below that were named, the deepest first. @throws Closed, Stale */
async function branchToChange(tx: Tx, { id, below: named = [] }: TrashEntry) {
  const below = await pagesBelow(tx, id)
  const versions = new Map(named.map((page) => [page.id, page.version]))
  if (below.length !== versions.size || below.some((page) => !versions.has(page.id))) {
    throw new Closed("content.hasPagesBelow", { count: below.length })
  }
  const pages = []
  for (const { id: pageId } of below.reverse()) {
    const page = await entryToChange(tx, pageId)
    if (page.version !== versions.get(pageId)) throw new Stale(page.version)
    pages.push(page)
  }
  return pages
}

type Thrown = NonNullable<Awaited<ReturnType<typeof twinToChange>>>

async function throwOutWithTwin(tx: Tx, actor: Actor, entry: Thrown, at: Date): Promise<Saved> {
  const twin = await twinToChange(tx, entry.id)
  if (twin && twin.status !== "TRASHED") await throwOut(tx, actor, twin, at)
  return throwOut(tx, actor, entry, at)
}

async function throwOut(tx: Tx, actor: Actor, entry: Thrown, at: Date): Promise<Saved> {
  const seenAt = seenSince(entry, at)
  const saved = await changeEntry(tx, entry, {
    status: after(entry.status, "trash"),
    ...noPlan,
    trashedAt: at,
    unpublishAt: null,
    publishedAt: seenAt,
    // What nobody has seen comes back as a draft like any other, and follows what is written.
    ...(seenAt ? {} : { liveId: null }),
  })
  await forgetReferences(tx, entry.id, ["LIVE", "SCHEDULED"])
  await audit(tx, actor, "content.trashed", { type: "entry", id: entry.id }, { path: entry.path })
  return saved
}
