import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { allowsOn, readableKinds } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { isAhead } from "../rules/turns.ts"

/** What happens at an instant: `publish` and `unpublish` are planned here, the others are facts of what is shown. */
export type Happens = "publish" | "unpublish" | "starts" | "deadline"

export interface CalendarLine {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  readonly at: Date
  readonly happens: Happens
  /** Of the entry: what moving it is made from. */
  readonly version: number
  /** Of the text that goes out. */
  readonly revision: number | null
  /** Why it did not go out at its minute. */
  readonly heldCode: string | null
  readonly mayMove: boolean
}

/** More in one month than a secretariat makes in a year. */
const most = 500

/** What goes out and comes down from `from` until before `to`, and what begins or closes then, by time. @throws NotAllowed */
export async function calendar(
  actor: Actor,
  { from, to }: { from: Date; to: Date },
): Promise<CalendarLine[]> {
  demand(actor, "content.preview")
  const kinds = readableKinds(actor)
  const between = { gte: from, lt: to }
  const rows = await db.entry.findMany({
    where: {
      kind: { in: kinds },
      status: { not: "TRASHED" },
      OR: [
        { publishAt: between },
        { unpublishAt: between },
        { event: { startsAt: between } },
        { openCall: { deadlineAt: between } },
      ],
    },
    select: calendarColumns,
    take: most,
  })
  const at = now()
  return rows
    .flatMap((row) => linesOf(actor, row, at))
    .filter((line) => line.at >= from && line.at < to)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

type Row = NonNullable<Awaited<ReturnType<typeof oneRow>>>
function oneRow(id: string) {
  return db.entry.findUnique({ where: { id }, select: calendarColumns })
}

function linesOf(actor: Actor, row: Row, at: Date): CalendarLine[] {
  const { id, kind, version, heldCode, scheduled, working, event, openCall } = row
  const mayMove = allowsOn(actor, "publish", kind)
  const line = (happens: Happens, when: Date, planned: boolean): CalendarLine => ({
    id,
    kind,
    version,
    happens,
    at: when,
    title: (happens === "publish" ? scheduled?.title : working?.title) || row.title,
    revision: happens === "publish" ? (scheduled?.version ?? null) : null,
    heldCode: happens === "publish" ? heldCode : null,
    mayMove: planned && mayMove,
  })
  return [
    ...(row.publishAt && isAhead(row, at) ? [line("publish", row.publishAt, true)] : []),
    ...(row.unpublishAt && row.unpublishAt > at ? [line("unpublish", row.unpublishAt, true)] : []),
    ...(event ? [line("starts", event.startsAt, false)] : []),
    ...(openCall ? [line("deadline", openCall.deadlineAt, false)] : []),
  ]
}

const calendarColumns = {
  id: true,
  kind: true,
  title: true,
  version: true,
  status: true,
  publishAt: true,
  unpublishAt: true,
  scheduledId: true,
  liveId: true,
  heldCode: true,
  scheduled: { select: { version: true, title: true } },
  working: { select: { title: true } },
  event: { select: { startsAt: true } },
  openCall: { select: { deadlineAt: true } },
} as const
