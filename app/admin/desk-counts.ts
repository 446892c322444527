import type { Actor } from "#domain/access/actor.ts"
import { deskApplicationCount } from "#domain/calls/queries/desk-application-count.ts"
import { deskEntryCounts } from "#domain/content/queries/desk-entry-counts.ts"
import { deskOrderCount } from "#domain/events/queries/desk-order-count.ts"
import { deskMailCount } from "#domain/mail/queries/desk-mail-count.ts"
import { deskMediaCount } from "#domain/media/queries/desk-media-count.ts"
import { deskJoiningCount } from "#domain/membership/queries/desk-joining-count.ts"
import { deskPeopleCounts } from "#domain/people/queries/desk-people-counts.ts"
import type { Section } from "./sections.ts"

/** How much there is behind each door of the rail, where a number says something. */
export async function deskCounts(actor: Actor): Promise<Partial<Record<Section, number>>> {
  const [entries, media, people, signUps, applications, mail, joinings] = await Promise.all([
    deskEntryCounts(actor),
    deskMediaCount(actor),
    deskPeopleCounts(actor),
    deskOrderCount(actor),
    deskApplicationCount(actor),
    deskMailCount(actor),
    deskJoiningCount(actor),
  ])
  return {
    news: entries.NEWS,
    pages: entries.PAGE,
    events: entries.EVENT,
    calls: entries.OPEN_CALL,
    surveys: entries.SURVEY,
    media,
    people: people.people,
    organisations: people.organisations,
    signUps,
    applications,
    mail,
    joinings,
  }
}
