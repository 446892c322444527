import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

export interface LogAsk {
  /** Beginning of an operation: "content." or "people.grantRole". */
  readonly operation: string
  /** Id of the subject, or of who did it. */
  readonly id: string
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface LogLine {
  readonly id: string
  readonly at: Date
  /** The name of who did it, as it is now; "" for one who was erased, or a job's own name. */
  readonly who: string
  readonly actorKind: string
  readonly operation: string
  readonly subjectType: string
  readonly subjectId: string
  readonly details: Record<string, string | number | boolean | null>
}

/** A page of the log, newest first. @throws NotAllowed */
export async function deskLog(
  actor: Actor,
  { operation, id, page, pageSize }: LogAsk,
): Promise<{ rows: LogLine[]; total: number }> {
  demand(actor, "audit.read")
  const isId = /^[0-9a-f-]{36}$/i.test(id)
  const where = {
    ...(operation ? { operation: { startsWith: operation } } : {}),
    ...(id ? { OR: [{ subjectId: id }, ...(isId ? [{ actorId: id }] : [])] } : {}),
  }
  const [entries, total] = await Promise.all([
    db.auditEntry.findMany({
      where,
      select: {
        id: true,
        at: true,
        actorId: true,
        actorKind: true,
        operation: true,
        subjectType: true,
        subjectId: true,
        details: true,
      },
      orderBy: { id: "desc" },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.auditEntry.count({ where }),
  ])
  const names = await namesOf(entries.flatMap(({ actorId }) => (actorId ? [actorId] : [])))
  return {
    total,
    rows: entries.map(({ actorId, details, ...entry }) => ({
      ...entry,
      id: String(entry.id),
      who: actorId ? (names.get(actorId) ?? "") : entry.actorKind,
      details: plain(details),
    })),
  }
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, email: true },
  })
  return new Map(people.map((person) => [person.id, person.name || (person.email ?? "")]))
}

function plain(details: unknown): LogLine["details"] {
  if (typeof details !== "object" || details === null) return {}
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) =>
      value === null || ["string", "number", "boolean"].includes(typeof value) ? [[key, value]] : [],
    ),
  )
}
