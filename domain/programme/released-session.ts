import type { Tx } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { choosableSessions } from "./choosable.ts"
import { latestRelease } from "./releases.ts"
import type { Choosable } from "./rules/choice.ts"
import type { ProgrammeSession } from "./rules/programme.ts"
import { lockTickets } from "./standing-ticket.ts"

/**
 * A session as it was released and how its seats stand, for a ticket that stands; event, ticket and session are locked
 * until the transaction commits: everyone who chooses it waits, and whoever publishes, moves or gives up waits, or is
 * waited for. @throws NotFound
 */
export async function releasedSession(
  tx: Tx,
  { id: positionId, eventId }: { id: string; eventId: string },
  sessionId: string,
): Promise<{ session: ProgrammeSession; rules: Choosable | null; titleOf: (id: string) => string }> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Event" WHERE "entryId" = ${eventId}::uuid FOR SHARE`
  if (!(await lockTickets(tx, [positionId])).has(positionId)) throw new NotFound("ticket")
  const release = await latestRelease(tx, eventId)
  const titles = new Map(release?.programme.sessions.map((session) => [session.id, session.title]))
  const session = release?.programme.sessions.find(({ id }) => id === sessionId)
  if (!session || session.kind === "BREAK") throw new NotFound("session")
  await tx.$queryRaw`SELECT lock_sessions(ARRAY[${sessionId}]::uuid[])::text`
  const rules = (await choosableSessions(tx, eventId, sessionId)).get(sessionId) ?? null
  return { session, rules, titleOf: (id) => titles.get(id) ?? "" }
}
