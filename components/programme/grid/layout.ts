import type { NamedPlace, ProgrammeSession } from "#domain/programme/rules/programme.ts"
import { dayInCopenhagen, localTimeInCopenhagen } from "#platform/time/time.ts"

/** One step of a move, and one row of a day. */
export const stepMinutes = 5
/** How high a row is; programme-grid.css says the same. */
export const rowPixels = 5

/** A day as a grid: its hours down, its rooms across. */
export interface GridDay {
  readonly day: string
  /** Minutes of the day at which it begins and ends, whole hours. */
  readonly from: number
  readonly to: number
  readonly sessions: readonly ProgrammeSession[]
}

/** A column: a room, or what has none. */
export type Column = (NamedPlace & { readonly capacity: number | null }) | null

/** The days of a programme, each from the hour before its first session to the hour after its last. */
export function gridDays(sessions: readonly ProgrammeSession[]): GridDay[] {
  const days = Map.groupBy(sessions, ({ startsAt }) => dayInCopenhagen(startsAt))
  return [...days]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([day, ofDay]) => {
      const first = Math.min(...ofDay.map(({ startsAt }) => minuteOf(startsAt)))
      const last = Math.max(...ofDay.map((session) => minuteOf(session.startsAt) + minutesOf(session)))
      const from = Math.max(0, Math.floor(first / 60) * 60 - 60)
      const to = Math.min(24 * 60, Math.ceil(last / 60) * 60 + 60)
      return { day, from, to, sessions: ofDay }
    })
}

/** The minute of its day in Copenhagen at which an instant lies. */
export function minuteOf(at: Date): number {
  const [hours = 0, minutes = 0] = localTimeInCopenhagen(at).slice(11).split(":").map(Number)
  return hours * 60 + minutes
}

export function minutesOf({ startsAt, endsAt }: Pick<ProgrammeSession, "startsAt" | "endsAt">): number {
  return (endsAt.getTime() - startsAt.getTime()) / 60_000
}

/**
 * A session so many minutes later and so many columns further; null where that would leave the day or the grid.
 */
export function movedBy(
  session: ProgrammeSession,
  { minutes, columns }: { minutes: number; columns: number },
  { day, all }: { day: GridDay; all: readonly Column[] },
): ProgrammeSession | null {
  const place = all.findIndex((column) => (column?.id ?? null) === (session.room?.id ?? null)) + columns
  const start = minuteOf(session.startsAt) + minutes
  if (place < 0 || place >= all.length || start < day.from) return null
  if (start + minutesOf(session) > day.to) return null
  const column = all[place] ?? null
  const later = (at: Date) => new Date(at.getTime() + minutes * 60_000)
  return {
    ...session,
    startsAt: later(session.startsAt),
    endsAt: later(session.endsAt),
    room: column ? { id: column.id, name: column.name } : null,
  }
}
