import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { kitchenLines } from "../kitchen-lines.ts"
import type { Guest } from "../rules/tables.ts"

interface KitchenList {
  readonly title: string
  readonly lines: readonly Guest[]
}

/**
 * Hands over what is eaten by whom, with what people cannot eat: as a file each add-on, else only what has tables. That
 * it was read, and as what, stands in the log.
 * @throws NotAllowed, NotFound
 */
export async function takeKitchenList(
  actor: Actor,
  { eventId, as }: { eventId: string; as: "file" | "page" | "cards" },
): Promise<KitchenList> {
  demand(actor, "events.kitchen")
  return transaction(async (tx) => {
    const event = await tx.event.findUnique({
      where: { entryId: eventId },
      select: { entry: { select: { title: true } } },
    })
    if (!event) throw new NotFound("event")
    const lines = await kitchenLines(tx, eventId, { dinnersOnly: as !== "file" })
    const notes = lines.filter(({ allergies }) => allergies !== "").length
    await audit(tx, actor, "events.allergiesRead", { type: "event", id: eventId }, { as, notes })
    return { title: event.entry.title, lines }
  })
}
