import type { Db } from "#platform/database/client.ts"

/** What was done to one thing, as the log has it. */
export interface HistoryLine {
  readonly subjectId: string
  readonly at: Date
  readonly operation: string
  /** The name of who did it, as it is now; "" for a visitor, a job, and one who was erased. */
  readonly who: string
  readonly details: Readonly<Record<string, unknown>>
}

/** What the log has of these things of one type, the oldest first. The caller has asked whether it may be read. */
export async function historyOf(from: Db, type: string, ids: readonly string[]): Promise<HistoryLine[]> {
  const lines = await from.auditEntry.findMany({
    where: { subjectType: type, subjectId: { in: [...ids] } },
    select: { subjectId: true, at: true, operation: true, actorId: true, details: true },
    orderBy: { id: "asc" },
  })
  const people = await from.person.findMany({
    where: { id: { in: [...new Set(lines.flatMap(({ actorId }) => actorId ?? []))] } },
    select: { id: true, name: true, email: true },
  })
  const names = new Map(people.map(({ id, name, email }) => [id, name || (email ?? "")]))
  return lines.map(({ actorId, details, ...line }) => ({
    ...line,
    who: (actorId && names.get(actorId)) || "",
    details: details as Record<string, unknown>,
  }))
}
