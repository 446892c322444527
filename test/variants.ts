import { db } from "#platform/database/client.ts"
import type { BuiltEvent } from "./events.ts"

export interface BuiltHotel {
  groupId: string
  /** 1,195 kr. */
  singleId: string
  /** 795 kr. */
  doubleId: string
}

/** A hotel night at an event, in two variants of which a person has one at most. */
export async function buildHotel(event: Pick<BuiltEvent, "id">): Promise<BuiltHotel> {
  const { id: groupId } = await db.productGroup.create({
    data: { eventId: event.id, name: "Hotelnat", position: 2 },
    select: { id: true },
  })
  const variant = async (name: string, priceOere: number, position: number) => {
    const data = {
      eventId: event.id,
      kind: "ADDON" as const,
      name: `Hotelnat, ${name}`,
      variant: name,
      groupId,
    }
    const { id } = await db.product.create({ data: { ...data, priceOere, position }, select: { id: true } })
    return id
  }
  return {
    groupId,
    singleId: await variant("enkeltværelse", 119_500, 2),
    doubleId: await variant("dobbeltværelse", 79_500, 3),
  }
}
