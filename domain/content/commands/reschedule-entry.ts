import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { chosenRevision, goOut, noPlan, takeDown, wakeAt } from "../go-out.ts"
import type { RescheduleEntry } from "../input.ts"
import { forgetReferences } from "../references.ts"
import { after, seenSince } from "../rules/states.ts"
import { isAhead } from "../rules/turns.ts"
import { changeEntry, demandVersion, entryToChange, type Saved } from "../working-copy.ts"

/**
 * Moves when a planned version goes out, or when an entry comes down, or takes that back (`at` null). The version that
 * was planned stays the one. A time that has passed does it now.
 * @throws NotFound, NotAllowed, Stale, Closed when nothing is planned, InvalidInput
 */
export async function rescheduleEntry(actor: Actor, input: RescheduleEntry): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, input.id)
    demand(actor, operationOn("publish", entry.kind))
    demandVersion(entry, input.version)
    const saved =
      input.turn === "publish"
        ? await movePublishing(tx, entry, input.at)
        : await moveEnd(tx, entry, input.at)
    await wakeAt(tx, now(), input.at)
    await audit(
      tx,
      actor,
      input.at ? "content.rescheduled" : "content.planTakenBack",
      { type: "entry", id: entry.id },
      { turn: input.turn, ...(input.at ? { at: input.at.toISOString() } : {}) },
    )
    await forgetPublicPages(tx)
    return { version: saved.version, at: saved.at }
  })
}

type Entry = Awaited<ReturnType<typeof entryToChange>>

async function movePublishing(tx: Tx, entry: Entry, publishAt: Date | null): Promise<Saved> {
  const at = now()
  if (!isAhead(entry, at) || !entry.scheduledId) throw new Closed("schedule.nothingPlanned")
  if (publishAt && entry.unpublishAt && entry.unpublishAt <= publishAt) {
    throw new InvalidInput({ publishAt: ["content.unpublishBeforePublish"] })
  }
  const seenAt = seenSince(entry, at)
  if (publishAt === null) return takeBack(tx, entry)
  if (publishAt > at) {
    const firstSeen = entry.status === "SCHEDULED" ? { publishedAt: seenAt ?? publishAt } : {}
    return changeEntry(tx, entry, { publishAt, heldCode: null, ...firstSeen })
  }
  const chosen = await chosenRevision(tx, entry, entry.scheduledId)
  const { unpublishAt } = entry
  const status = after(entry.status, "publish")
  return goOut(tx, entry, chosen, { ...noPlan, status, unpublishAt, publishedAt: seenAt ?? at, seenAt })
}

/** What is public stays as it is; what was not becomes a draft again. */
async function takeBack(tx: Tx, entry: Entry): Promise<Saved> {
  if (entry.status !== "PUBLISHED") return takeDown(tx, entry)
  await forgetReferences(tx, entry.id, ["SCHEDULED"])
  return changeEntry(tx, entry, noPlan)
}

async function moveEnd(tx: Tx, entry: Entry, unpublishAt: Date | null): Promise<Saved> {
  const at = now()
  if (entry.status !== "PUBLISHED" && entry.status !== "SCHEDULED") throw new Closed("content.actRefused")
  if (unpublishAt && entry.publishAt && isAhead(entry, at) && unpublishAt <= entry.publishAt) {
    throw new InvalidInput({ unpublishAt: ["content.unpublishBeforePublish"] })
  }
  if (unpublishAt && unpublishAt <= at) return takeDown(tx, entry)
  return changeEntry(tx, entry, { unpublishAt })
}
