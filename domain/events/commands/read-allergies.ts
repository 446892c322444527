import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"

/**
 * What those with these tickets cannot eat, by ticket, for a list of sign-ups that shows it. That it was read stands in
 * the log. @throws NotAllowed
 */
export async function readAllergies(
  actor: Actor,
  { eventId, tickets, as }: { eventId: string; tickets: readonly string[]; as: "list" | "file" },
): Promise<Map<string, string>> {
  demand(actor, "events.kitchen")
  return transaction(async (tx) => {
    const noted = await tx.menuChoice.findMany({
      where: { position: { eventId, kind: "TICKET" }, allergies: { not: null } },
      select: { positionId: true, allergies: true },
    })
    const asked = new Set(tickets)
    const notes = new Map(
      noted.flatMap(({ positionId, allergies }) =>
        allergies && asked.has(positionId) ? [[positionId, allergies] as const] : [],
      ),
    )
    const details = { as, notes: notes.size }
    await audit(tx, actor, "events.allergiesRead", { type: "event", id: eventId }, details)
    return notes
  })
}
