import { slugOf } from "#domain/content/rules/address.ts"
import type { NamedPlace, Programme, ProgrammeSession } from "./programme.ts"

export interface ProgrammeDay {
  /** "YYYY-MM-DD" in Copenhagen. */
  readonly day: string
  readonly hours: readonly ProgrammeHour[]
}

/** Sessions that begin at the same time. */
export interface ProgrammeHour {
  readonly startsAt: Date
  readonly sessions: readonly ProgrammeSession[]
}

/** How a track is called in an address. */
export function trackKey({ name }: NamedPlace): string {
  return slugOf(name)
}

/** The track of this key; null when the programme has none. */
export function trackOf({ tracks }: Programme, key: string): NamedPlace | null {
  return tracks.find((track) => trackKey(track) === key) ?? null
}

/**
 * The days of a programme with what is held when, or of one day and one track of it. What belongs to no track is
 * everyone's, and stays in every track.
 */
export function daysOf(
  sessions: readonly ProgrammeSession[],
  dayOf: (at: Date) => string,
  only: { readonly day?: string; readonly trackId?: string } = {},
): ProgrammeDay[] {
  const shown = sessions.filter(
    ({ startsAt, track }) =>
      (!only.day || dayOf(startsAt) === only.day) &&
      (!only.trackId || track === null || track.id === only.trackId),
  )
  const days = Map.groupBy(shown, ({ startsAt }) => dayOf(startsAt))
  return [...days].map(([day, ofDay]) => ({
    day,
    hours: [...Map.groupBy(ofDay, ({ startsAt }) => startsAt.getTime())].map(([start, held]) => ({
      startsAt: new Date(start),
      sessions: held,
    })),
  }))
}

/** What is held at an instant, and what begins next of that day; nothing when it is another day's. */
export function nowAndNext(
  sessions: readonly ProgrammeSession[],
  dayOf: (at: Date) => string,
  at: Date,
): { now: readonly ProgrammeSession[]; next: readonly ProgrammeSession[] } {
  const today = sessions.filter(({ startsAt }) => dayOf(startsAt) === dayOf(at))
  const coming = today.filter(({ startsAt }) => startsAt > at)
  const first = Math.min(...coming.map(({ startsAt }) => startsAt.getTime()))
  return {
    now: today.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt),
    next: coming.filter(({ startsAt }) => startsAt.getTime() === first),
  }
}
