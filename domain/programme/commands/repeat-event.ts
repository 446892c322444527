import { randomBytes } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { beginDraft } from "#domain/content/begin-entry.ts"
import { writeFacts } from "#domain/content/live-row.ts"
import { pathOf, slugOf } from "#domain/content/rules/address.ts"
import { entryToChange, readFacts } from "#domain/content/working-copy.ts"
import { copyArrangement } from "#domain/events/copy-arrangement.ts"
import { movedBy, moverTo } from "#domain/events/rules/moved.ts"
import { copyQuestions } from "#domain/forms/copy-questions.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { dayInCopenhagen } from "#platform/time/time.ts"
import { copyProgramme } from "../copy-programme.ts"
import type { RepeatEvent } from "../input.ts"

/**
 * Begins an event from another: its text, tickets, quotas, fees, programme without who speaks, questions, doors and
 * letters, as drafts, with every date moved by as many days as lie between the two beginnings; the clock shows the same.
 * Nobody is signed up, and nothing is public, on sale or on its way out before somebody publishes it.
 * @throws NotAllowed, NotFound, Closed (it has no dates)
 */
export async function repeatEvent(
  actor: Actor,
  { eventId, title, day }: RepeatEvent,
): Promise<{ id: string }> {
  demand(actor, "events.manage")
  demand(actor, "content.writeEvent")
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, eventId)
    if (entry.kind !== "EVENT" || entry.originalId || entry.status === "TRASHED") throw new NotFound("event")
    const { startsAt, ...facts } = readFacts("EVENT", entry.working.facts)
    if (!startsAt) throw new Closed("events.datesFirst")
    const moved = moverTo(dayInCopenhagen(startsAt), day)
    const slug = await freeSlug(tx, title)
    const snapshot = { ...entry.working, title, slug, facts: movedBy(moved, { startsAt, ...facts }) }
    const id = await beginDraft(tx, actor, { kind: "EVENT", path: pathOf("EVENT", slug, null) }, snapshot)
    await writeFacts(tx, { id, kind: "EVENT", originalId: null }, snapshot)
    const products = await copyArrangement(tx, eventId, id, moved)
    await copyProgramme(tx, eventId, id, moved, products)
    await copyQuestions(tx, eventId, id)
    await audit(tx, actor, "events.repeated", { type: "event", id }, { from: eventId })
    return { id }
  })
}

/** The address that its title asks for; where something stands already, one that nothing else wants. */
async function freeSlug(tx: Tx, title: string): Promise<string> {
  const slug = slugOf(title).slice(0, 60) || "kladde"
  const standing = await tx.entry.count({ where: { path: pathOf("EVENT", slug, null) } })
  return standing === 0 ? slug : `${slug}-${randomBytes(3).toString("hex")}`
}
