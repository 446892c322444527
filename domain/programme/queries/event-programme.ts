import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { oneInLanguage } from "#domain/content/in-language.ts"
import { nextOf } from "#domain/content/rules/states.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import { placeOf } from "#domain/events/calendar.ts"
import { visibleEvents } from "#domain/events/visible-events.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { readTogether } from "#platform/database/read-together.ts"
import { now } from "#platform/time/time.ts"
import { type Portraits, portraitsOf } from "../portraits.ts"
import { latestRelease } from "../releases.ts"
import type { Programme } from "../rules/programme.ts"

export interface EventProgramme {
  readonly event: {
    readonly title: string
    readonly path: string
    /** The language of its title. */
    readonly lang: Locale
    readonly startsAt: Date
    readonly endsAt: Date
    readonly city: string
    readonly place: string
    readonly isSample: boolean
    readonly isCancelled: boolean
  }
  /** The release it is, from 1; 0 for a programme that nobody has published. */
  readonly number: number
  /** What is new in it. */
  readonly note: string
  readonly publishedAt: Date | null
  readonly programme: Programme
  readonly portraits: Portraits
  /** When it was asked: what is held now follows from it. */
  readonly at: Date
  /** The next instant at which a session begins or ends, or the event changes. */
  readonly trueUntil: Date | null
}

/**
 * The programme of an event as the public sees it, its latest release, with who speaks; null when the actor may not
 * see the event, or nothing was published of it. Visitors who ask at the same time are answered together.
 */
export async function eventProgramme(
  actor: Actor,
  slug: string,
  locale: Locale = "da",
): Promise<EventProgramme | null> {
  demand(actor, "events.read")
  const read = () => released(actor, slug, locale)
  return actor.kind === "visitor" ? readTogether(`event programme: ${locale} ${slug}`, read) : read()
}

async function released(actor: Actor, slug: string, locale: Locale): Promise<EventProgramme | null> {
  const at = now()
  const row = await db.event.findFirst({
    where: { AND: [visibleEvents(actor, at), { entry: { slug } }] },
    select: {
      entryId: true,
      startsAt: true,
      endsAt: true,
      venueName: true,
      venueAddress: true,
      city: true,
      cancelledAt: true,
      entry: { select: { id: true, title: true, path: true, isSample: true } },
    },
  })
  const [entry, release] = await Promise.all([
    oneInLanguage(locale, at, row?.entry ?? null),
    row ? latestRelease(db, row.entryId) : null,
  ])
  if (!row || !entry || !release || release.programme.sessions.length === 0) return null
  const { sessions } = release.programme
  const [portraits, turn] = await Promise.all([portraitsOf(sessions), nextTurn(at, ["EVENT"])])
  const { startsAt, endsAt, city, cancelledAt } = row
  const { title, path, isSample, lang } = entry
  const isCancelled = cancelledAt !== null
  return {
    event: { title, path, lang, startsAt, endsAt, city, place: placeOf(row), isSample, isCancelled },
    number: release.number,
    note: release.note,
    publishedAt: release.publishedAt,
    programme: release.programme,
    portraits,
    at,
    trueUntil: nextOf([turn, ...sessions.flatMap((session) => [session.startsAt, session.endsAt])], at),
  }
}
