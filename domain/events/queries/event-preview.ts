import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type PreviewKey, shownBy } from "#domain/content/preview-shown.ts"
import { readFacts } from "#domain/content/working-copy.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { type EventPage, eventPageOf, pageSelect } from "./event-page.ts"

/**
 * An event that is not public, as its page would be, with the tickets that it has now. Null for a key
 * that opens none; `incomplete` while it lacks its dates, without which it has no page.
 */
export async function eventPreview(
  actor: Actor,
  key: PreviewKey,
  locale: Locale = "da",
): Promise<EventPage | "incomplete" | null> {
  demand(actor, "events.read")
  const shown = await shownBy(actor, key)
  if (shown?.kind !== "EVENT") return null
  const { startsAt, endsAt, ...facts } = readFacts("EVENT", shown.facts)
  const row = await db.event.findUnique({ where: { entryId: shown.id }, select: pageSelect })
  if (!row || !startsAt || !endsAt) return "incomplete"
  const { entry, ...own } = row
  const { words, path, lang } = shown
  return eventPageOf(
    { ...own, ...facts, startsAt, endsAt },
    { ...entry, ...words, path, lang, body: JSON.parse(JSON.stringify(words.body)) },
    now(),
    locale,
  )
}
