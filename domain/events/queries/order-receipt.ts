import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import type { AttendeeState, BillingKind, InvoiceKind, ProductKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { type LetterEvent, placeOf } from "../calendar.ts"
import { confirmedKey } from "../confirmed-key.ts"
import { eventColumns, soldEvent } from "../event-for-sale.ts"
import { feeOf, feePercentAt } from "../rules/cancellation.ts"
import { shownAddress } from "../rules/erased-address.ts"
import { alongWith } from "../rules/given-up.ts"
import type { MenuLine } from "../rules/menu-lines.ts"
import { type Reason, storedReason } from "../rules/price.ts"
import { changesUntil } from "../rules/sign-up-state.ts"

export interface OrderReceipt {
  readonly code: string
  readonly number: number
  readonly placedAt: Date
  /** Whether the confirmation was written to whoever ordered: at the desk staff may leave it. */
  readonly wasMailed: boolean
  readonly buyerName: string
  readonly buyerEmail: string
  readonly billing: {
    readonly kind: BillingKind
    readonly name: string
    readonly email: string
    readonly gln: string
    readonly cvr: string
    readonly reference: string
    readonly requisitionNumber: string
  }
  readonly event: LetterEvent & { readonly slug: string; readonly place: string; readonly isSample: boolean }
  readonly seats: readonly ReceiptSeat[]
  /** Invoices and credit notes, in the order in which they were issued. */
  readonly invoices: readonly { code: string; kind: InvoiceKind; number: number; totalOere: number }[]
  /** What stands, with the fees of what was given up, in øre. */
  readonly totalOere: number
  /** Whether one may still give seats up by oneself. */
  readonly mayCancel: boolean
  /** Whether names, menus and notes may still be changed by oneself. */
  readonly mayChange: boolean
}

export interface ReceiptSeat {
  readonly name: string
  readonly email: string
  readonly isCancelled: boolean
  /** UNASSIGNED and INVITED have no name yet. */
  readonly state: AttendeeState
  /** Who was asked to write a name on it, and when that was mailed last; null when nobody is. */
  readonly invited: { readonly email: string; readonly mailedAt: Date } | null
  /** The secret of its ticket; "" when it has none. */
  readonly ticketCode: string
  /** The position of its ticket; "" when it has none. */
  readonly ticketId: string
  readonly positions: readonly {
    readonly id: string
    readonly kind: ProductKind
    readonly product: string
    readonly option: MenuLine | null
    readonly priceOere: number
    readonly reason: Reason
    readonly isCancelled: boolean
    /** Ids of what is given up together with it, its own included; none once it is. */
    readonly takesAlong: readonly string[]
    /** What is kept of the price: since it was given up, or if it were given up now. */
    readonly feeOere: number
  }[]
}

/** An order as whoever has its secret may see it; null when there is none. Notes on allergies are not in it. */
export async function orderReceipt(actor: Actor, code: string): Promise<OrderReceipt | null> {
  demand(actor, "events.readOrder")
  const found = await db.order.findUnique({ where: { code }, select: columns })
  if (!found) return null
  const { event: row, positions, billingKind, billingName, billingEmail, gln, cvr, ...order } = found
  const { id, reference, requisitionNumber, ...facts } = order
  const written = await db.outboxMessage.count({ where: { dedupeKey: confirmedKey(id) } })
  const event = soldEvent(row)
  const standing = positions.filter(({ cancelledAt }) => cancelledAt === null)
  return {
    ...facts,
    wasMailed: written > 0,
    billing: {
      kind: billingKind,
      name: billingName,
      email: billingEmail,
      gln: gln ?? "",
      cvr: cvr ?? "",
      reference,
      requisitionNumber,
    },
    event: { ...event, slug: row.entry.slug, place: placeOf(event) },
    seats: seatsOf(positions, feePercentAt(event.fees, now())),
    totalOere: positions.reduce(
      (sum, { cancelledAt, priceOere, feeOere }) => sum + (cancelledAt ? feeOere : priceOere),
      0,
    ),
    mayChange: standing.length > 0 && !event.isCancelled && now() <= changesUntil(event),
    mayCancel: standing.length > 0 && !event.isCancelled && now() <= event.cancelUntil,
  }
}

const columns = {
  id: true,
  code: true,
  number: true,
  placedAt: true,
  buyerName: true,
  buyerEmail: true,
  billingKind: true,
  billingName: true,
  billingEmail: true,
  gln: true,
  cvr: true,
  reference: true,
  requisitionNumber: true,
  invoices: {
    select: { code: true, kind: true, number: true, totalOere: true },
    orderBy: [{ issuedAt: "asc" }, { number: "asc" }],
  },
  event: { select: { ...eventColumns, entry: { select: { ...eventColumns.entry.select, slug: true } } } },
  positions: {
    select: {
      id: true,
      code: true,
      kind: true,
      seat: true,
      productId: true,
      attendeeState: true,
      attendeeName: true,
      attendeeEmail: true,
      priceOere: true,
      priceReason: true,
      cancelledAt: true,
      feeOere: true,
      product: { select: { name: true, requiresId: true } },
      invitations: {
        where: { usedAt: null, revokedAt: null },
        select: { email: true, mailedAt: true },
      },
      menu: { select: { option: { select: { label: true, labelEn: true } } } },
    },
    orderBy: [{ seat: "asc" }, { kind: "asc" }, { product: { position: "asc" } }, { id: "asc" }],
  },
} satisfies Prisma.OrderSelect

type Position = Prisma.OrderGetPayload<{ select: typeof columns }>["positions"][number]

function seatsOf(positions: readonly Position[], feePercent: number): ReceiptSeat[] {
  const standing = positions
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ product, ...position }) => ({ ...position, requiresId: product.requiresId }))
  return [...Map.groupBy(positions, ({ seat }) => seat).values()].map((all) => ({
    name: all[0]?.attendeeName ?? "",
    email: shownAddress(all[0]?.attendeeEmail ?? ""),
    state: all[0]?.attendeeState ?? "NAMED",
    invited: all.flatMap(({ invitations }) => invitations)[0] ?? null,
    isCancelled: all.every(({ cancelledAt }) => cancelledAt !== null),
    ticketCode: all.find(({ kind }) => kind === "TICKET")?.code ?? "",
    ticketId: all.find(({ kind }) => kind === "TICKET")?.id ?? "",
    positions: all.map(({ id, kind, product, menu, priceOere, priceReason, cancelledAt, feeOere }) => ({
      id,
      kind,
      product: product.name,
      option: menu?.option ?? null,
      priceOere,
      reason: storedReason(priceReason),
      isCancelled: cancelledAt !== null,
      takesAlong: alongWith(standing, [id]).map((one) => one.id),
      feeOere: cancelledAt ? feeOere : feeOf(priceOere, feePercent),
    })),
  }))
}
