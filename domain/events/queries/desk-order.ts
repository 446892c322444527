import type { Actor } from "#domain/access/actor.ts"
import { allows, demand } from "#domain/access/demand.ts"
import type { ToldAnswer } from "#domain/forms/rules/told-answers.ts"
import { toldSheets } from "#domain/forms/told-sheets.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import type { BillingKind, InvoiceKind, OrderStatus } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { attendeeWords } from "../attendee-words.ts"
import { shownAddress } from "../rules/erased-address.ts"
import { type Reason, storedReason } from "../rules/price.ts"

export interface DeskOrder {
  readonly id: string
  readonly number: number
  /** Opens the receipt; null for those who may not change sign-ups. */
  readonly code: string | null
  readonly status: OrderStatus
  readonly placedAt: Date
  readonly buyerName: string
  readonly buyerEmail: string
  readonly organisation: string
  readonly isSample: boolean
  readonly billing: {
    readonly kind: BillingKind
    readonly name: string
    readonly email: string
    readonly gln: string
    readonly cvr: string
    readonly reference: string
    readonly requisitionNumber: string
  }
  readonly seats: readonly DeskSeat[]
  /** What stands, with the fees of what was given up, in øre. */
  readonly totalOere: number
  readonly invoices: readonly { code: string; kind: InvoiceKind; number: number; totalOere: number }[]
  /** To what is asked once of an order. */
  readonly answers: readonly ToldAnswer[]
  readonly notes: readonly DeskNote[]
}

export interface DeskSeat {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly isCancelled: boolean
  /** The position of its ticket. */
  readonly ticketId: string
  readonly lines: readonly {
    readonly id: string
    readonly product: string
    /** The dish that was chosen; "" for none. */
    readonly dish: string
    readonly priceOere: number
    readonly reason: Reason
    readonly isCancelled: boolean
    readonly feeOere: number
  }[]
  readonly answers: readonly ToldAnswer[]
}

export interface DeskNote {
  readonly id: string
  readonly text: string
  readonly at: Date
  /** "" for one who was erased. */
  readonly by: string
}

/** One order of an event with all that colleagues need to answer for it. @throws NotAllowed, NotFound */
export async function deskOrder(
  actor: Actor,
  { eventId, orderId }: { eventId: string; orderId: string },
): Promise<DeskOrder> {
  demand(actor, "events.participants")
  const [order, sheets] = await Promise.all([
    db.order.findFirst({ where: { id: orderId, eventId }, select: columns }),
    toldSheets(db, { OR: [{ orderId }, { position: { orderId } }] }, "da"),
  ])
  if (!order) throw new NotFound("order")
  const { positions, notes, organisation, code, billingKind, billingName, billingEmail, gln, cvr, ...facts } =
    order
  const { reference, requisitionNumber, ...rest } = facts
  const answersOf = (id: string) =>
    sheets.find((sheet) => (sheet.positionId ?? sheet.orderId) === id)?.answers ?? []
  return {
    ...rest,
    code: allows(actor, "events.manage") ? code : null,
    organisation: organisation?.name ?? "",
    billing: {
      kind: billingKind,
      name: billingName,
      email: billingEmail,
      gln: gln ?? "",
      cvr: cvr ?? "",
      reference,
      requisitionNumber,
    },
    seats: seatsOf(positions, answersOf),
    totalOere: positions.reduce(
      (sum, { cancelledAt, priceOere, feeOere }) => sum + (cancelledAt ? feeOere : priceOere),
      0,
    ),
    answers: answersOf(orderId),
    notes: notes.map(({ createdAt, createdBy, ...note }) => ({
      ...note,
      at: createdAt,
      by: createdBy ? createdBy.name || (createdBy.email ?? "") : "",
    })),
  }
}

const columns = {
  id: true,
  number: true,
  code: true,
  status: true,
  placedAt: true,
  isSample: true,
  buyerName: true,
  buyerEmail: true,
  billingKind: true,
  billingName: true,
  billingEmail: true,
  gln: true,
  cvr: true,
  reference: true,
  requisitionNumber: true,
  organisation: { select: { name: true } },
  invoices: {
    select: { code: true, kind: true, number: true, totalOere: true },
    orderBy: [{ issuedAt: "asc" }, { number: "asc" }],
  },
  notes: {
    select: {
      id: true,
      text: true,
      createdAt: true,
      createdBy: { select: { name: true, email: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
  positions: {
    select: {
      id: true,
      kind: true,
      seat: true,
      attendeeState: true,
      attendeeName: true,
      attendeeEmail: true,
      priceOere: true,
      priceReason: true,
      cancelledAt: true,
      feeOere: true,
      organisation: { select: { name: true } },
      product: { select: { name: true } },
      menu: { select: { option: { select: { label: true } } } },
    },
    orderBy: [{ seat: "asc" }, { kind: "asc" }, { product: { position: "asc" } }, { id: "asc" }],
  },
} satisfies Prisma.OrderSelect

type Position = Prisma.OrderGetPayload<{ select: typeof columns }>["positions"][number]

function seatsOf(
  positions: readonly Position[],
  answersOf: (id: string) => readonly ToldAnswer[],
): DeskSeat[] {
  return [...Map.groupBy(positions, ({ seat }) => seat).values()].map((all) => {
    const [first] = all
    const ticketId = all.find(({ kind }) => kind === "TICKET")?.id ?? ""
    return {
      name: first ? attendeeWords(first) : "",
      email: shownAddress(first?.attendeeEmail ?? ""),
      organisation: first?.organisation?.name ?? "",
      isCancelled: all.every(({ cancelledAt }) => cancelledAt !== null),
      ticketId,
      lines: all.map(({ id, product, menu, priceOere, priceReason, cancelledAt, feeOere }) => ({
        id,
        product: product.name,
        dish: menu?.option?.label ?? "",
        priceOere,
        reason: storedReason(priceReason),
        isCancelled: cancelledAt !== null,
        feeOere,
      })),
      answers: answersOf(ticketId),
    }
  })
}
