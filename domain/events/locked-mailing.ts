import type { Tx } from "#platform/database/client.ts"
import type { MailingStatus } from "#platform/database/enums.ts"
import { Closed, NotFound, Stale } from "#platform/refusal.ts"

/**
 * A letter that was not sent yet, kept for this transaction.
 * @throws NotFound, Stale (another version stands), Closed (it was sent)
 */
export async function lockedMailing(
  tx: Tx,
  id: string,
  version: number,
): Promise<{ id: string; eventId: string; status: MailingStatus }> {
  const [found] = await tx.$queryRaw<
    { eventId: string; status: MailingStatus; version: number }[]
  >`SELECT "eventId"::text, "status"::text, "version" FROM "Mailing" WHERE "id" = ${id}::uuid FOR UPDATE`
  if (!found) throw new NotFound("mailing")
  if (found.status === "SENT") throw new Closed("mailings.sentAlready")
  if (found.version !== version) throw new Stale(found.version)
  return { id, eventId: found.eventId, status: found.status }
}
