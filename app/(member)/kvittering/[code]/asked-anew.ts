import { drawnForm } from "#components/forms/drawn-form.ts"
import type { DrawnForm } from "#components/forms/drawn-question.ts"
import type { Actor } from "#domain/access/actor.ts"
import { invitation } from "#domain/events/queries/invitation.ts"
import { seatForm } from "#domain/events/queries/seat-form.ts"
import { drawnSeatInput } from "#domain/events/seat-form-input.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"

type Typed = Record<string, unknown>

/** The questions by which a form to change a seat was judged: others than it was drawn with, once those are too old. */
export async function askedOfHolder(actor: Actor, typed: Typed): Promise<DrawnForm | null> {
  const { code, position, formVersion } = drawnSeatInput.parse(typed)
  if (!code || !position || !formVersion) return null
  const asked = await seatForm(actor, { code, position }, formVersion)
  return drawnForm(asked?.form ?? null, readerLocale())
}

/** The same of a form by which somebody takes a seat, also one that asked nothing when it was drawn. */
export async function askedOfInvited(actor: Actor, typed: Typed): Promise<DrawnForm | null> {
  const { token, formVersion } = drawnSeatInput.parse(typed)
  if (!token) return null
  const found = await invitation(actor, token, formVersion)
  return drawnForm(found?.asked?.form ?? null, readerLocale())
}
