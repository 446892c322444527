import { type AskedForm, askedForm } from "#domain/forms/asked-form.ts"
import type { Db } from "#platform/database/client.ts"

/** What an event asks each participant; null when nothing. */
export async function seatQuestions(
  from: Db,
  eventId: string,
  when: { drawnWith?: string; at: Date },
): Promise<AskedForm | null> {
  const form = await askedForm(from, eventId, when)
  const questions = form?.questions.filter(({ isPerPerson }) => isPerPerson) ?? []
  return form && questions.length > 0 ? { id: form.id, questions } : null
}
