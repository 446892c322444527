import type { SignUpAtDesk } from "#domain/events/desk-input.ts"
import { type BuiltEvent, buildSignUp } from "./events.ts"

/** What staff would send for these people, one ticket each; the receipt is mailed. */
export function buildAtDesk(
  event: BuiltEvent,
  emails: string[],
  changes: Partial<SignUpAtDesk> = {},
): SignUpAtDesk & { client: string } {
  const { slug: _, offer: __, hold: ___, ...order } = buildSignUp(event, emails)
  return { ...order, eventId: event.id, freeBecause: "", isMailed: "ja", ...changes }
}
