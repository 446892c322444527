import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type PreviewKey, shownBy } from "#domain/content/preview-shown.ts"
import { readFacts } from "#domain/content/working-copy.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay, now } from "#platform/time/time.ts"
import { type CallPage, callPageOf, callSelect } from "./call-page.ts"

/**
 * A call that is not public, as its page would be. Null for a key that opens none; `incomplete` while it lacks its
 * opening or its deadline, without which it has no page.
 */
export async function callPreview(
  actor: Actor,
  key: PreviewKey,
  locale: Locale = "da",
): Promise<CallPage | "incomplete" | null> {
  demand(actor, "calls.read")
  const shown = await shownBy(actor, key)
  if (shown?.kind !== "OPEN_CALL") return null
  const { opensAt, deadlineAt, answerByOn, ...facts } = readFacts("OPEN_CALL", shown.facts)
  const row = await db.openCall.findUnique({ where: { entryId: shown.id }, select: callSelect })
  if (!row || !opensAt || !deadlineAt) return "incomplete"
  const { entry, ...own } = row
  const { words, path, lang } = shown
  const told = { ...entry, ...words, path, lang, body: JSON.parse(JSON.stringify(words.body)) }
  const promised = answerByOn ? dateOfDay(answerByOn) : null
  return callPageOf({ ...own, ...facts, opensAt, deadlineAt, answerByOn: promised }, told, now(), locale)
}
