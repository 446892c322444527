import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/**
 * Why this secret opens no ticket any more: somebody else has the seat, or the same holder was sent a new ticket to
 * another address. Null when it was never that of a ticket.
 */
export async function formerTicket(actor: Actor, code: string): Promise<"passedOn" | "readdressed" | null> {
  demand(actor, "events.readOrder")
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(code)) return null
  const then = await db.seatVersion.findUnique({
    where: { code },
    select: {
      version: true,
      attendeeName: true,
      position: {
        select: {
          attendeeName: true,
          earlier: { select: { version: true, attendeeName: true }, orderBy: { version: "asc" } },
        },
      },
    },
  })
  if (!then) return null
  const { earlier, attendeeName } = then.position
  const next = earlier.find(({ version }) => version > then.version)?.attendeeName ?? attendeeName
  return next !== "" && next === then.attendeeName ? "readdressed" : "passedOn"
}
