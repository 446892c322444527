import type { Db, Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"

/** What the commands of those who run an event must know of it. */
export interface ManagedEvent {
  readonly id: string
  readonly offersByItself: boolean
}

/**
 * The event whose sale or programme is being changed; a draft too, and one that is over.
 * @throws NotFound (no event, or in the trash), Closed (it has no dates yet, and so no row to hang anything on)
 */
export async function managedEvent(from: Db, eventId: string): Promise<ManagedEvent> {
  const entry = await from.entry.findFirst({
    where: { id: eventId, kind: "EVENT", originalId: null, status: { not: "TRASHED" } },
    select: { event: { select: { offersByItself: true } } },
  })
  if (!entry) throw new NotFound("event")
  if (!entry.event) throw new Closed("events.datesFirst")
  return { id: eventId, offersByItself: entry.event.offersByItself }
}

/**
 * Waits for everyone who takes or frees seats of this event, whatever quota they draw on, in the order of
 * `lock_quotas()`. Whoever changes quotas needs them all: which ones matter is what changes.
 */
export async function lockQuotasOf(tx: Tx, eventId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id"::text FROM "Quota" WHERE "eventId" = ${eventId}::uuid ORDER BY "id" FOR UPDATE`
}

/**
 * Waits for everyone who is buying this product. Needed besides the quotas, since a product without one is bought
 * with no quota locked; taken after them, which is the order of a sign-up (its positions refer to the product).
 */
export async function lockProduct(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id"::text FROM "Product" WHERE "id" = ${id}::uuid FOR UPDATE`
}

/**
 * Waits for everyone who changes what this event's products are variants of. Taken before its quotas and products; what is
 * read of its groups after this stays so until commit. Who buys does not wait.
 */
export async function lockGroupsOf(tx: Tx, eventId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Event" WHERE "entryId" = ${eventId}::uuid FOR NO KEY UPDATE`
}
