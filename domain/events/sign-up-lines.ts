import { toldSheets } from "#domain/forms/told-sheets.ts"
import type { Db } from "#platform/database/client.ts"
import type { InvoiceKind } from "#platform/database/enums.ts"
import { attendeeWords } from "./attendee-words.ts"
import { shownAddress } from "./rules/erased-address.ts"

/** Somebody who is or was signed up, by their ticket, with all that a list may show but what they cannot eat. */
export interface SignUpLine {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly ticket: string
  /** What else stands on the seat, in the order of sale. */
  readonly addOns: readonly SeatAddOn[]
  readonly event: { readonly id: string; readonly title: string }
  readonly order: SignUpOrder
  readonly priceOere: number
  readonly isCancelled: boolean
  /** When they were first let in anywhere; null for who was not. */
  readonly cameAt: Date | null
  /** To what the event asks, this person's own and those of the order, by question. */
  readonly answers: ReadonlyMap<string, string>
}

export interface SeatAddOn {
  readonly productId: string
  readonly name: string
  /** The dish that was chosen; "" when there is none, or none was. */
  readonly menu: string
  /** "" for who sits at none. */
  readonly table: string
}

interface SignUpOrder {
  readonly id: string
  readonly number: number
  /** Opens the receipt and cancels: for those who may change sign-ups. */
  readonly code: string
  readonly placedAt: Date
  readonly buyerName: string
  readonly buyerEmail: string
  readonly invoices: readonly { readonly kind: InvoiceKind; readonly number: number }[]
}

/** So many are read at once: a list of thousands takes no more memory than what is asked of it. */
const atOnce = 1_000

/** These tickets as lists tell them, in the order of their ids here. `withAnswers` reads what was answered, too. */
export async function signUpLines(
  from: Db,
  ids: readonly string[],
  { withAnswers }: { withAnswers: boolean },
): Promise<SignUpLine[]> {
  const lines: SignUpLine[] = []
  for (let begin = 0; begin < ids.length; begin += atOnce) {
    lines.push(...(await someLines(from, ids.slice(begin, begin + atOnce), withAnswers)))
  }
  return lines
}

async function someLines(from: Db, ids: readonly string[], withAnswers: boolean): Promise<SignUpLine[]> {
  const tickets = await from.orderPosition.findMany({
    where: { id: { in: [...ids] } },
    select: ticketColumns,
  })
  const orderIds = [...new Set(tickets.map(({ orderId }) => orderId))]
  const [addOns, answers] = await Promise.all([
    addOnsOf(from, orderIds),
    withAnswers ? answersOf(from, ids, orderIds) : new Map<string, Map<string, string>>(),
  ])
  const byId = new Map(
    tickets.map(({ id, orderId, seat, event, organisation, product, priceOere, checkins, ...ticket }) => {
      const { invoices, ...order } = ticket.order
      const isCancelled = ticket.cancelledAt !== null
      const line: SignUpLine = {
        id,
        name: attendeeWords({ ...ticket, organisation }),
        email: shownAddress(ticket.attendeeEmail),
        organisation: organisation?.name ?? "",
        ticket: product.name,
        addOns: (addOns.get(`${orderId}/${seat}`) ?? []).filter((one) => isCancelled || !one.isCancelled),
        event: { id: event.entryId, title: event.entry.title },
        order: { ...order, buyerEmail: shownAddress(order.buyerEmail), invoices },
        priceOere,
        isCancelled,
        cameAt: checkins[0]?.at ?? null,
        answers: new Map([...(answers.get(orderId) ?? []), ...(answers.get(id) ?? [])]),
      }
      return [id, line]
    }),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const ticketColumns = {
  id: true,
  orderId: true,
  seat: true,
  attendeeState: true,
  attendeeName: true,
  attendeeEmail: true,
  priceOere: true,
  cancelledAt: true,
  organisation: { select: { name: true } },
  product: { select: { name: true } },
  event: { select: { entryId: true, entry: { select: { title: true } } } },
  checkins: {
    where: { kind: "IN" },
    select: { at: true },
    orderBy: { at: "asc" },
    take: 1,
  },
  order: {
    select: {
      id: true,
      number: true,
      code: true,
      placedAt: true,
      buyerName: true,
      buyerEmail: true,
      invoices: { select: { kind: true, number: true }, orderBy: { issuedAt: "asc" } },
    },
  },
} as const

/** By order and seat. */
async function addOnsOf(from: Db, orderIds: readonly string[]) {
  const addOns = await from.orderPosition.findMany({
    where: { orderId: { in: [...orderIds] }, kind: "ADDON" },
    select: {
      orderId: true,
      seat: true,
      productId: true,
      cancelledAt: true,
      product: { select: { name: true } },
      menu: { select: { tableName: true, option: { select: { label: true } } } },
    },
    orderBy: [{ product: { position: "asc" } }, { id: "asc" }],
  })
  const told = addOns.map(({ orderId, seat, productId, cancelledAt, product, menu }) => ({
    seat: `${orderId}/${seat}`,
    productId,
    name: product.name,
    menu: menu?.option?.label ?? "",
    table: menu?.tableName ?? "",
    isCancelled: cancelledAt !== null,
  }))
  return Map.groupBy(told, ({ seat }) => seat)
}

/** By the ticket or the order that they were given for. */
async function answersOf(from: Db, ids: readonly string[], orderIds: readonly string[]) {
  const sheets = await toldSheets(
    from,
    { OR: [{ positionId: { in: [...ids] } }, { orderId: { in: [...orderIds] } }] },
    "da",
  )
  return new Map(
    sheets.map(({ positionId, orderId, answers }) => [
      positionId ?? orderId ?? "",
      new Map(answers.map(({ key, answer }) => [key, answer])),
    ]),
  )
}
