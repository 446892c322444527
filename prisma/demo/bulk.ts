import { randomUUID } from "node:crypto"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { newSecret } from "#platform/secrets.ts"
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
    p(`Med var også ${wordsOf(number).join(", ")}.`),
  )
  return { body: JSON.parse(JSON.stringify(written)) }
}

const firstParts =
  "læse bog børne kultur musik film strand skov by havne fjord mølle kloster torve billed eventyr mad tegne lyd sommer vinter forårs natte morgen gårds skole fagre brev kort rejse".split(
    " ",
  )
const middleParts =
  "fortælle samtale værksteds vandrings læsnings sangs kunst leg forsknings dags uge års natur teknik digter oplevelses".split(
    " ",
  )
const lastParts =
  "klub dag møde hus fest kreds sti række rum bord gruppe forening udvalg plads tur stue samling uge forløb ordning aften skib vogn vinkel plan".split(
    " ",
  )

/** Compounds as people make them, so that a larger site holds more different words, and not the same ones more often. */
function wordsOf(number: number): string[] {
  return [7, 1_009, 30_011].map((step) => {
    const turn = number * step
    const part = (parts: readonly string[], by: number) => parts[Math.floor(turn / by) % parts.length] ?? ""
    return `${part(firstParts, 1)}${part(middleParts, 31)}${part(lastParts, 499)}`
  })
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

/**
 * Entries as they stand after they were published: a live row, and the one revision that it shows. Both in one statement,
 * since each refers to the other, and a row that is written twice stands twice in every index.
 */
async function publishAll(tx: Tx, kind: "NEWS" | "EVENT", entries: readonly Published[]): Promise<void> {
  const rows = JSON.stringify(entries.map((entry) => ({ ...entry, revisionId: randomUUID() })))
  await tx.$executeRaw`
    WITH written AS (
      SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS w("id" uuid, "revisionId" uuid, "title" text, "slug" text,
        "path" text, "lead" text, "body" jsonb, "publishedAt" timestamptz)
    ), live AS (
      INSERT INTO "Entry" ("id", "kind", "status", "version", "title", "slug", "path", "lead", "body", "isSample",
          "publishedAt", "createdAt", "updatedAt", "workingId", "liveId")
        SELECT "id", ${kind}::"EntryKind", 'PUBLISHED', 2, "title", "slug", "path", "lead", "body", true,
          "publishedAt", "publishedAt", "publishedAt", "revisionId", "revisionId" FROM written
    )
    INSERT INTO "Revision" ("id", "entryId", "version", "title", "slug", "lead", "body", "heroAlt", "facts", "isSample", "createdAt")
      SELECT "revisionId", "id", 1, "title", "slug", "lead", "body", '', '{}', true, "publishedAt" FROM written`
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
