import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { byDanishName } from "../rules/by-name.ts"
import { selectedTickets, type TicketsAsk } from "../selected-tickets.ts"
import { type SignUpLine, signUpLines } from "../sign-up-lines.ts"

/**
 * Those with a ticket that are asked for, by name; left open, all whose ticket stands. No code of an order is told: what
 * is handed on opens nothing. @throws NotAllowed
 */
export async function participants(
  actor: Actor,
  { eventId, state = "standing", ...ask }: TicketsAsk & { readonly eventId: string },
): Promise<SignUpLine[]> {
  demand(actor, "events.participants")
  const tickets = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT t."id"::text AS id, t."attendeeName" AS name ${selectedTickets({ eventId, state, ...ask })}`
  const inOrder = tickets.toSorted((a, b) => byDanishName(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const lines = await signUpLines(
    db,
    inOrder.map(({ id }) => id),
    { withAnswers: true },
  )
  return lines.map((line) => ({ ...line, order: { ...line.order, code: "" } }))
}
