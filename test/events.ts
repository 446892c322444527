import { randomUUID } from "node:crypto"
import type { JoinWaitingList, SignUp } from "#domain/events/input.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"

const day = 86_400_000

export interface BuiltEvent {
  id: string
  slug: string
  ticketId: string
  dinnerId: string
  /** Menu options of the dinner. */
  menu: string[]
  quotaId: string
  dinnerQuotaId: string
}

/** A published event with a ticket (2,950 kr., members 2,450), a dinner with a menu, and a quota for each. */
export async function buildEvent(
  facts: { seats?: number; dinners?: number; priceOere?: number; event?: object } = {},
): Promise<BuiltEvent> {
  const id = randomUUID()
  const slug = `proeve-${id.slice(0, 8)}`
  const body = { type: "doc", content: [] }
  await db.entry.create({
    data: { id, kind: "EVENT", title: `Prøve ${id.slice(0, 4)}`, slug, path: `/arrangementer/${slug}`, body },
  })
  const revision = await db.revision.create({
    data: {
      entryId: id,
      version: 1,
      title: "Prøve",
      slug,
      lead: "",
      body,
      heroAlt: "",
      heroDecorative: false,
      facts: {},
      isSample: false,
    },
  })
  await db.entry.update({
    where: { id },
    data: {
      version: 2,
      status: "PUBLISHED",
      publishedAt: new Date(now().getTime() - day),
      liveId: revision.id,
      workingId: revision.id,
    },
  })
  await db.event.create({
    data: {
      entryId: id,
      startsAt: new Date(now().getTime() + 60 * day),
      endsAt: new Date(now().getTime() + 61 * day),
      venueName: "Prøvesalen",
      city: "Herning",
      cancelUntilAt: new Date(now().getTime() + 30 * day),
      ...facts.event,
    },
  })
  const ticket = await db.product.create({
    data: {
      eventId: id,
      kind: "TICKET",
      name: "Billet",
      priceOere: facts.priceOere ?? 295_000,
      rules: { create: { condition: "MEMBER", amountOere: Math.min(facts.priceOere ?? 245_000, 245_000) } },
    },
  })
  const dinner = await db.product.create({
    data: {
      eventId: id,
      kind: "ADDON",
      name: "Festmiddag",
      priceOere: 65_000,
      position: 1,
      menu: { create: [{ label: "Fisk" }, { label: "Grønt", position: 1 }] },
    },
    include: { menu: { orderBy: { position: "asc" } } },
  })
  const quotaId = await quota(id, "Pladser", facts.seats ?? 100, ticket.id)
  const dinnerQuotaId = await quota(id, "Kuverter", facts.dinners ?? 100, dinner.id)
  return {
    id,
    slug,
    ticketId: ticket.id,
    dinnerId: dinner.id,
    menu: dinner.menu.map((option) => option.id),
    quotaId,
    dinnerQuotaId,
  }
}

/** What a form would send for these people, one ticket each. */
export function buildSignUp(
  event: BuiltEvent,
  emails: string[],
  changes: Partial<SignUp & { client: string }> = {},
): SignUp & { client: string } {
  return {
    client: randomUUID(),
    submissionKey: randomUUID(),
    slug: event.slug,
    locale: "da",
    offer: "",
    hold: "",
    people: emails.map((email) => ({
      name: `Prøve ${email.split("@")[0]}`,
      email,
      ticket: event.ticketId,
      addOns: [],
      allergies: "",
      answers: new Map(),
    })),
    later: 0,
    laterTicket: null,
    laterAddOns: [],
    organisationId: null,
    buyerName: "",
    buyerEmail: "",
    billingKind: "MAIL",
    billingName: "",
    billingEmail: "",
    gln: null,
    cvr: null,
    reference: "",
    requisitionNumber: "",
    voucher: "",
    answers: new Map(),
    formVersion: "",
    ...changes,
  }
}

async function quota(eventId: string, name: string, size: number, productId: string): Promise<string> {
  const made = await db.quota.create({ data: { eventId, name, size, products: { create: { productId } } } })
  return made.id
}

/** What a form would send to wait for this event's ticket. */
export function buildWaiting(
  event: BuiltEvent,
  email: string,
  changes: Partial<JoinWaitingList & { client: string }> = {},
) {
  return {
    client: randomUUID(),
    submissionKey: randomUUID(),
    slug: event.slug,
    locale: "da" as const,
    productId: event.ticketId,
    seats: 1,
    name: `Prøve ${email.split("@")[0]}`,
    email,
    ...changes,
  }
}

/** How many mails of this kind went to this address. */
export async function mailsTo(toAddress: string, kind: string): Promise<number> {
  return db.outboxMessage.count({ where: { toAddress, kind } })
}

/** The newest letter of this kind to this address. */
export async function letterTo(toAddress: string, kind: string): Promise<{ subject: string; text: string }> {
  return db.outboxMessage.findFirstOrThrow({
    where: { toAddress, kind },
    select: { subject: true, text: true },
    orderBy: { createdAt: "desc" },
  })
}

/** The secret of the newest offer that was mailed to this address. */
export async function offerMailedTo(toAddress: string): Promise<string> {
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress, kind: "events.offer" },
    select: { text: true },
    orderBy: { createdAt: "desc" },
  })
  return /tilbud=([\w-]+)/.exec(text)?.[1] ?? ""
}

/** The secrets of an order's tickets, seat by seat. */
export async function ticketsOf(orderCode: string): Promise<string[]> {
  const tickets = await db.orderPosition.findMany({
    where: { order: { code: orderCode }, kind: "TICKET" },
    select: { code: true },
    orderBy: { seat: "asc" },
  })
  return tickets.map(({ code }) => code)
}
