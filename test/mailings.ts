import { system } from "#domain/access/actor.ts"
import { saveMailing } from "#domain/events/commands/save-mailing.ts"
import type { SaveMailing } from "#domain/events/input.ts"

/** A letter to all participants of an event, a draft in its first version; answers what would save it again. */
export async function buildMailing(
  eventId: string,
  changes: Partial<SaveMailing> = {},
): Promise<SaveMailing & { id: string }> {
  const words: SaveMailing = {
    id: null,
    eventId,
    version: 0,
    subject: "Snart er det {arrangement}",
    text: "Kære {fornavn}\n\nDu har {billet}. {tilvalg}",
    subjectEn: "",
    textEn: "",
    to: "ATTENDEES",
    productId: null,
    missing: "",
    presence: "",
    answers: [],
    ...changes,
  }
  const { id } = await saveMailing(system("test"), words)
  return { ...words, id, version: 1 }
}
