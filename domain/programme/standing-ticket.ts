import { eventColumns } from "#domain/events/event-for-sale.ts"
import type { Db, Prisma, Tx } from "#platform/database/client.ts"
import type { ElectorGroup } from "#platform/database/enums.ts"
import { dayInCopenhagen, now } from "#platform/time/time.ts"
import type { Chooser } from "./rules/choice.ts"

const ticketColumns = {
  id: true,
  code: true,
  calendarCode: true,
  eventId: true,
  orderId: true,
  seat: true,
  attendeeName: true,
  attendeeEmail: true,
  organisation: { select: { kind: true } },
  order: { select: { locale: true } },
  event: { select: eventColumns },
} as const satisfies Prisma.OrderPositionSelect

export type StandingTicket = Prisma.OrderPositionGetPayload<{ select: typeof ticketColumns }>

/** The ticket that a secret opens, as long as it stands: its own code, or that of its calendar. Null when there is none. */
export async function standingTicket(
  from: Db,
  secret: { code: string } | { calendarCode: string },
): Promise<StandingTicket | null> {
  if (!Object.values(secret).every((value) => isUuid.test(value))) return null
  return from.orderPosition.findFirst({
    where: { ...secret, kind: "TICKET", cancelledAt: null },
    select: ticketColumns,
  })
}

/**
 * Keeps these tickets from being given up until the transaction commits. Before the lock on sessions and before any choice
 * is touched, as giving up goes from the ticket to its choices. @returns the ids of those that stand
 */
export async function lockTickets(tx: Tx, positionIds: readonly string[]): Promise<Set<string>> {
  const standing = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "OrderPosition" WHERE "id" = ANY(${positionIds}::uuid[]) AND "cancelledAt" IS NULL
      ORDER BY "id" FOR SHARE`
  return new Set(standing.map(({ id }) => id))
}

/** Who chooses with a ticket: the organisation behind it, by what its holder may vote, and what else its seat has. */
export async function chooserOf(from: Db, ticket: StandingTicket): Promise<Chooser> {
  const has = await from.orderPosition.findMany({
    where: { orderId: ticket.orderId, seat: ticket.seat, cancelledAt: null },
    select: { productId: true },
  })
  const [may] = await from.$queryRaw<{ elector: ElectorGroup | null }[]>`
    SELECT elector_group(${ticket.attendeeEmail}, ${dayInCopenhagen(now())}::date)::text AS "elector"`
  return {
    kind: ticket.organisation?.kind ?? null,
    elector: may?.elector ?? null,
    productIds: has.map(({ productId }) => productId),
  }
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
