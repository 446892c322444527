import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"

/** How long the desk tells that something was too late. */
const toldForMs = 3 * 86_400_000
const most = 12

export interface HeldEntry {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  readonly version: number
  readonly plannedAt: Date
  /** A key of messages. */
  readonly code: string
}

export interface LateTurn {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  readonly did: "published" | "unpublished" | "missed"
  readonly minutes: number
  readonly plannedAt: Date
  /** Nothing ran since then; null when something else kept it. */
  readonly stoodStillSince: Date | null
}

/** What did not go out at its minute, and what went out too late in the last days; nothing for those who see no drafts. */
export async function deskSchedule(actor: Actor): Promise<{ held: HeldEntry[]; late: LateTurn[] }> {
  if (!allows(actor, "content.preview")) return { held: [], late: [] }
  const kinds = readableKinds(actor)
  const [held, log] = await Promise.all([
    db.entry.findMany({
      where: { kind: { in: kinds }, heldCode: { not: null }, status: { not: "TRASHED" } },
      select: {
        id: true,
        kind: true,
        publishAt: true,
        heldCode: true,
        scheduled: { select: { title: true, version: true } },
      },
      orderBy: { publishAt: "desc" },
      take: most,
    }),
    db.auditEntry.findMany({
      where: {
        at: { gt: new Date(now().getTime() - toldForMs) },
        actorKind: "content.turn",
        subjectType: "entry",
        operation: { in: ["content.published", "content.unpublished", "content.missed"] },
        details: { path: ["minutesLate"], gte: 1 },
      },
      select: { subjectId: true, operation: true, details: true },
      orderBy: { id: "desc" },
      take: most,
    }),
  ])
  const entries = await db.entry.findMany({
    where: { id: { in: log.map(({ subjectId }) => subjectId) }, kind: { in: kinds } },
    select: { id: true, kind: true, title: true },
  })
  return {
    held: held.flatMap(({ id, kind, publishAt, heldCode, scheduled }) =>
      publishAt && heldCode && scheduled
        ? [{ id, kind, plannedAt: publishAt, code: heldCode, ...scheduled }]
        : [],
    ),
    late: log.flatMap(({ subjectId, operation, details }) => {
      const entry = entries.find(({ id }) => id === subjectId)
      return entry ? [{ ...entry, ...toldOf(operation, details) }] : []
    }),
  }
}

function toldOf(operation: string, details: unknown): Omit<LateTurn, "id" | "kind" | "title"> {
  const { minutesLate, plannedAt, stoodStillSince } = details as Record<string, unknown>
  return {
    did: operation.replace("content.", "") as LateTurn["did"],
    minutes: Number(minutesLate),
    plannedAt: new Date(String(plannedAt)),
    stoodStillSince: typeof stoodStillSince === "string" ? new Date(stoodStillSince) : null,
  }
}
