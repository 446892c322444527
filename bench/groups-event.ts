import { db } from "#platform/database/client.ts"
import { type BuiltEvent, buildEvent } from "#test/events.ts"

/** An event whose tickets and add-ons draw on each other's quotas. */
export interface SharedEvent {
  readonly slug: string
  readonly id: string
  /** The first ticket, which bare SQL sells. */
  readonly ticketId: string
  readonly tickets: readonly string[]
  /** As the form sends them, in the order in which it shows them. */
  readonly addOns: readonly string[]
}

/** Makes events of shared quotas in the database of DATABASE_URL, and tells who forked this what they are called. */
const [seats = 0, events = 1] = process.argv.slice(2).map(Number)
const made: SharedEvent[] = []
for (let event = 0; event < events; event++) made.push(await sharedEvent())
process.send?.(made)
process.exit(0)

async function sharedEvent(): Promise<SharedEvent> {
  const event = await buildEvent({ seats, dinners: Math.round(seats * 0.4) })
  const [first, second] = [await product(event, "Dag 1", "TICKET"), await product(event, "Dag 2", "TICKET")]
  const excursion = await product(event, "Udflugt", "ADDON")
  await share(event.id, "Salen", Math.round(seats * 1.5), [event.ticketId, first, second])
  await share(event.id, "Sidefløjen", Math.round(seats * 0.8), [first, second])
  await share(event.id, "Bussen", Math.round(seats * 0.5), [event.dinnerId, excursion])
  await db.quotaProduct.create({ data: { quotaId: event.quotaId, productId: first } })
  const { slug, id, ticketId, dinnerId, menu } = event
  const tickets = [ticketId, first, second]
  return { slug, id, ticketId, tickets, addOns: [`${dinnerId}:${menu[0]}`, excursion] }
}

async function product({ id: eventId }: BuiltEvent, name: string, kind: "TICKET" | "ADDON"): Promise<string> {
  const position = kind === "TICKET" ? 2 : 3
  const { id } = await db.product.create({
    data: { eventId, kind, name, position, priceOere: 50_000 },
    select: { id: true },
  })
  return id
}

async function share(eventId: string, name: string, size: number, products: readonly string[]) {
  const drawn = products.map((productId) => ({ productId }))
  await db.quota.create({
    data: { eventId, name, size, products: { create: drawn } },
    select: { id: true },
  })
}
