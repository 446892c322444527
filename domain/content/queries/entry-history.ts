import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { demandReach } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"

export interface HistoryLine {
  readonly id: string
  readonly operation: string
  readonly at: Date
  /** The person's name; of what time or a job did its own name; "" for one who is erased. */
  readonly who: string
  readonly isPerson: boolean
  readonly details: Readonly<Record<string, string | number | boolean | null>>
  /** How many of the same kind by the same hand, one after the other, are told as one. */
  readonly times: number
}

export interface EntryHistory {
  readonly kind: EntryKind
  readonly title: string
  readonly rows: readonly HistoryLine[]
  readonly total: number
}

const subjects = ["entry", "event", "survey", "media"]

/** Who did what to an entry and when, the newest first; within the reach of who may read the entry itself. @throws NotFound, NotAllowed */
export async function entryHistory(
  actor: Actor,
  { id, page, pageSize }: { id: string; page: number; pageSize: number },
): Promise<EntryHistory> {
  demand(actor, "content.history")
  const entry = await db.entry.findUnique({
    where: { id },
    select: { kind: true, title: true, working: { select: { title: true } } },
  })
  if (!entry) throw new NotFound("entry")
  demandReach(actor, entry.kind)
  const where = { subjectType: { in: subjects }, subjectId: id }
  const [entries, total] = await Promise.all([
    db.auditEntry.findMany({
      where,
      select: { id: true, operation: true, at: true, actorId: true, actorKind: true, details: true },
      orderBy: { id: "desc" },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.auditEntry.count({ where }),
  ])
  const people = await db.person.findMany({
    where: { id: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id: personId, name }) => [personId, name]))
  const rows: HistoryLine[] = []
  for (const { id: line, actorId, actorKind, details, ...entryLine } of entries) {
    const who = actorId ? (names.get(actorId) ?? "") : actorKind
    const last = rows.at(-1)
    // Saves follow saves: told one by one, nothing else could be found among them.
    if (
      last &&
      last.operation === "content.saved" &&
      entryLine.operation === "content.saved" &&
      last.who === who
    ) {
      rows[rows.length - 1] = { ...last, times: last.times + 1 }
      continue
    }
    rows.push({
      ...entryLine,
      id: String(line),
      who,
      isPerson: actorId !== null,
      details: details as HistoryLine["details"],
      times: 1,
    })
  }
  return { kind: entry.kind, title: entry.working?.title ?? entry.title, rows, total }
}
