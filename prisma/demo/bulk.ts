import { randomUUID } from "node:crypto"
import { newSecret } from "#domain/events/secrets.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { now } from "#platform/time/time.ts"
import { body, h, p } from "./words.ts"

const chunk = 1_000
const day = 86_400_000
const yearsBack = 10

/**
 * Adds published news and orders for measuring, all of it sample data, in addition to what is there. The rows are
 * written in chunks and not by the desk's commands, which would take an hour; the guards of the database hold for them.
 */
export async function fillBulk({ entries, orders }: { entries: number; orders: number }): Promise<void> {
  await inChunks(entries, (tx, from, count) => addNews(tx, from, count, entries))
  if (orders > 0) {
    const event = await transaction((tx) => addEvent(tx, orders))
    await inChunks(orders, (tx, from, count) => addOrders(tx, from, count, event))
  }
  await transaction(forgetPublicPages)
}

async function inChunks(
  all: number,
  add: (tx: Tx, from: number, count: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all; from += chunk) {
    await transaction((tx) => add(tx, from, Math.min(chunk, all - from)))
  }
}

async function addNews(tx: Tx, from: number, count: number, all: number): Promise<void> {
  const categories = await tx.category.findMany({ select: { id: true }, orderBy: { position: "asc" } })
  const latest = now().getTime()
  const written = Array.from({ length: count }, (_, place) => {
    const number = from + place + 1
    const id = randomUUID()
    const title = `Eksempel nr. ${number}: nyt fra et bibliotek`
    const slug = `eksempel-${number}-${id.slice(0, 8)}`
    const publishedAt = new Date(latest - ((number - 0.5) / all) * yearsBack * 365 * day)
    return {
      id,
      title,
      slug,
      publishedAt,
      lead: "Opdigtet indhold, lagt ind for at måle hastighed.",
      ...story(number),
    }
  })
  await publishAll(
    tx,
    "NEWS",
    written.map(({ slug, ...one }) => ({ ...one, slug, path: `/nyheder/${slug}` })),
  )
  await tx.news.createMany({
    data: written.map(({ id }, place) => ({
      entryId: id,
      categoryId: categories[place % Math.max(1, categories.length)]?.id ?? null,
    })),
  })
}

function story(number: number) {
  const written = body(
    p(`Her står fortælling nummer ${number}, som ingen har skrevet i virkeligheden.`),
    h(2, "Hvad der skete"),
    p("Døren blev åbnet, lyset blev tændt, og de første lånere fandt en plads ved vinduet."),
    p("Om eftermiddagen kom der flere, og om aftenen blev der læst højt for dem, der ville høre på."),
  )
  return { body: JSON.parse(JSON.stringify(written)) }
}

interface Published {
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly path: string
  readonly lead: string
  readonly body: object
  readonly publishedAt: Date
}

/** Entries as they stand after they were published: a live row, and the one revision that it shows. */
async function publishAll(tx: Tx, kind: "NEWS" | "EVENT", entries: readonly Published[]): Promise<void> {
  await tx.entry.createMany({
    data: entries.map((entry) => ({
      ...entry,
      kind,
      isSample: true,
      createdAt: entry.publishedAt,
      updatedAt: entry.publishedAt,
    })),
  })
  await tx.revision.createMany({
    data: entries.map(({ id, title, slug, lead, body: written, publishedAt }) => ({
      entryId: id,
      version: 1,
      title,
      slug,
      lead,
      body: written,
      heroAlt: "",
      facts: {},
      isSample: true,
      createdAt: publishedAt,
    })),
  })
  await tx.$executeRaw`
    UPDATE "Entry" e SET "version" = 2, "status" = 'PUBLISHED', "liveId" = r."id", "workingId" = r."id"
      FROM "Revision" r WHERE r."entryId" = e."id" AND e."id" = ANY(${entries.map(({ id }) => id)}::uuid[])`
}

interface BulkEvent {
  readonly id: string
  readonly ticketId: string
  readonly dinnerId: string
  readonly dishes: readonly string[]
}

/** An event of its own, so that no real quota is used up; it lies in the past, and nobody signs up for it. */
async function addEvent(tx: Tx, orders: number): Promise<BulkEvent> {
  const id = randomUUID()
  const slug = `eksempel-${id.slice(0, 8)}`
  const startsAt = new Date(now().getTime() - 200 * day)
  const entry = { id, title: "Eksempel: stort møde", slug, path: `/arrangementer/${slug}`, lead: "" }
  await publishAll(tx, "EVENT", [
    { ...entry, ...story(0), publishedAt: new Date(startsAt.getTime() - 90 * day) },
  ])
  await tx.event.create({
    data: {
      entryId: id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + day / 3),
      venueName: "Eksempelsalen",
    },
    select: { entryId: true },
  })
  const sold = async (kind: "TICKET" | "ADDON", name: string, priceOere: number, menu: string[]) =>
    tx.product.create({
      data: {
        eventId: id,
        kind,
        name,
        priceOere,
        menu: { create: menu.map((label, position) => ({ label, position })) },
        // Orders have one to three people each.
        quotas: { create: { quota: { create: { eventId: id, name, size: orders * 3 } } } },
      },
      select: { id: true, menu: { select: { id: true } } },
    })
  const ticket = await sold("TICKET", "Billet", 50_000, [])
  const dinner = await sold("ADDON", "Middag", 30_000, ["Fisk", "Grønt"])
  return { id, ticketId: ticket.id, dinnerId: dinner.id, dishes: dinner.menu.map((dish) => dish.id) }
}

async function addOrders(tx: Tx, from: number, count: number, event: BulkEvent): Promise<void> {
  const placed = Array.from({ length: count }, (_, place) => ({ id: randomUUID(), number: from + place + 1 }))
  await tx.order.createMany({
    data: placed.map(({ id, number }) => ({
      id,
      code: newSecret(),
      eventId: event.id,
      submissionKey: randomUUID(),
      buyerName: `Deltager ${number} (eksempel)`,
      buyerEmail: `deltager${number}-${event.id.slice(0, 8)}@kommune.example`,
      billingKind: "MAIL" as const,
      isSample: true,
      placedAt: new Date(now().getTime() - (210 + (number % 60)) * day),
    })),
  })
  const positions = placed.flatMap((order) => positionsOf(order, event))
  await tx.orderPosition.createMany({ data: positions.map(({ dish: _, ...position }) => position) })
  await tx.menuChoice.createMany({
    data: positions.flatMap(({ id, dish }) => (dish ? [{ positionId: id, optionId: dish }] : [])),
  })
}

/** One to three people, every second of them with a dinner. */
function positionsOf({ id: orderId, number }: { id: string; number: number }, event: BulkEvent) {
  return Array.from({ length: 1 + (number % 3) }, (_, seat) => {
    const person = {
      orderId,
      eventId: event.id,
      seat,
      attendeeName: `Deltager ${number}.${seat + 1} (eksempel)`,
      attendeeEmail: `deltager${number}-${seat}-${event.id.slice(0, 8)}@kommune.example`,
      priceReason: { code: "events.reason.standard", values: {} },
    }
    const dish = event.dishes[(number + seat) % Math.max(1, event.dishes.length)]
    const ticket = {
      ...person,
      id: randomUUID(),
      productId: event.ticketId,
      kind: "TICKET" as const,
      priceOere: 50_000,
    }
    const dinner = {
      ...person,
      id: randomUUID(),
      productId: event.dinnerId,
      kind: "ADDON" as const,
      priceOere: 30_000,
    }
    return (number + seat) % 2 === 0
      ? [{ ...ticket, dish: undefined }]
      : [
          { ...ticket, dish: undefined },
          { ...dinner, dish },
        ]
  }).flat()
}
