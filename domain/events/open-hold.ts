import type { Db } from "#platform/database/client.ts"
import { hashOf } from "#platform/secrets.ts"

/** Seats that are held for whoever has its secret. */
export interface OpenHold {
  readonly id: string
  readonly productId: string
  readonly seats: number
  readonly dueAt: Date
  readonly mayExtend: boolean
}

/** The hold that this secret opens at this event; null when it was used, given back or has run out. */
export async function openHold(from: Db, token: string, eventId: string, at: Date): Promise<OpenHold | null> {
  const hold = await from.seatHold.findFirst({
    where: { tokenHash: hashOf(token), eventId, status: "OPEN", dueAt: { gt: at } },
    select: { id: true, productId: true, seats: true, dueAt: true, extendedAt: true },
  })
  if (!hold) return null
  const { extendedAt, ...facts } = hold
  return { ...facts, mayExtend: extendedAt === null }
}
