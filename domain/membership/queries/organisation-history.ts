import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

export interface HistoryLine {
  readonly id: string
  readonly at: Date
  /** The name of who did it, as it is now; "" for one who was erased or not signed in; a job's own name. */
  readonly who: string
  readonly operation: string
  /** What it was about: the organisation itself, a membership of it, or a person there by name. */
  readonly subject: "organisation" | "membership" | "person" | "application"
  readonly person: string
  readonly details: Readonly<Record<string, string>>
}

const mostLines = 200

/**
 * What was done with an organisation, the newest first: its facts, its memberships, the people who came and left, and
 * the application it came in by. @throws NotAllowed
 */
export async function organisationHistory(actor: Actor, organisationId: string): Promise<HistoryLine[]> {
  demand(actor, "membership.read")
  const memberships = await db.membership.findMany({
    where: { organisationId },
    select: { id: true, application: { select: { id: true } } },
  })
  const ids = [organisationId, ...memberships.flatMap(({ id, application }) => [id, application?.id ?? id])]
  const entries = await db.auditEntry.findMany({
    where: {
      OR: [
        { subjectType: { in: ["organisation", "membership", "application"] }, subjectId: { in: ids } },
        { subjectType: "person", details: { path: ["organisationId"], equals: organisationId } },
      ],
    },
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
    take: mostLines,
  })
  const names = await namesOf(
    entries.flatMap(({ actorId, subjectType, subjectId }) => [
      ...(actorId ? [actorId] : []),
      ...(subjectType === "person" ? [subjectId] : []),
    ]),
  )
  return entries.map(({ id, at, operation, actorId, actorKind, subjectType, subjectId, details }) => ({
    id: String(id),
    at,
    operation,
    who: actorId ? (names.get(actorId) ?? "") : actorKind === "visitor" ? "" : actorKind,
    subject: subjectType as HistoryLine["subject"],
    person: subjectType === "person" ? (names.get(subjectId) ?? "") : "",
    details: texts(details),
  }))
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}

function texts(details: unknown): Record<string, string> {
  if (typeof details !== "object" || details === null) return {}
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]))
}
