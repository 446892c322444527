import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { OutboxStatus } from "#platform/database/enums.ts"
import { confirmedKey } from "../confirmed-key.ts"
import { mailingKey } from "../mailing-letters.ts"

export interface OrderTrail {
  /** Letters about the order and its seats, in the order in which they were written. */
  readonly mails: readonly {
    readonly id: string
    readonly to: string
    readonly subject: string
    readonly status: OutboxStatus
    readonly at: Date
  }[]
  /** What was done to it, as the log has it. */
  readonly acts: readonly {
    readonly id: string
    readonly operation: string
    readonly at: Date
    /** A person's name, "" for one who was erased, or a kind of actor: "visitor", the name of a job. */
    readonly by: string
    readonly isPerson: boolean
    /** Why an order cost nothing; "" for all else. */
    readonly freeBecause: string
  }[]
}

/** What became of an order: which letters were written about it and how they fared, and who did what to it. @throws NotAllowed */
export async function deskOrderTrail(
  actor: Actor,
  { eventId, orderId }: { eventId: string; orderId: string },
): Promise<OrderTrail> {
  demand(actor, "events.participants")
  const there = await db.order.count({ where: { id: orderId, eventId } })
  if (there === 0) return { mails: [], acts: [] }
  const [keys, entries] = await Promise.all([
    lettersOf(orderId),
    db.auditEntry.findMany({
      where: { subjectType: "order", subjectId: orderId },
      select: { id: true, at: true, operation: true, actorId: true, actorKind: true, details: true },
      orderBy: { id: "asc" },
      take: 200,
    }),
  ])
  const mails = await db.outboxMessage.findMany({
    where: { dedupeKey: { in: keys } },
    select: { id: true, toAddress: true, subject: true, status: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  const people = await db.person.findMany({
    where: { id: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true, email: true },
  })
  const names = new Map(people.map(({ id, name, email }) => [id, name || (email ?? "")]))
  return {
    mails: mails.map(({ toAddress, createdAt, ...mail }) => ({ ...mail, to: toAddress, at: createdAt })),
    acts: entries.map(({ id, actorId, actorKind, details, ...entry }) => ({
      ...entry,
      id: String(id),
      by: actorId ? (names.get(actorId) ?? "") : actorKind,
      isPerson: actorId !== null,
      freeBecause: freeBecauseOf(details),
    })),
  }
}

/** The keys that letters about an order can have, written out: so each is found by the index they stand in. */
async function lettersOf(orderId: string): Promise<string[]> {
  const { positions, invoices } = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      invoices: { select: { id: true } },
      positions: {
        select: {
          id: true,
          version: true,
          invitations: { select: { id: true } },
          mailings: { select: { mailingId: true } },
        },
      },
    },
  })
  return [
    confirmedKey(orderId),
    ...invoices.map(({ id }) => `invoice:${id}`),
    ...positions.flatMap(({ id, version, invitations, mailings }) => [
      `order-cancelled:${orderId}:${id}`,
      ...invitations.map((invitation) => `seat-invitation:${invitation.id}`),
      ...mailings.map(({ mailingId }) => mailingKey(mailingId, id)),
      ...Array.from({ length: version - 1 }, (_, before) => before + 2).flatMap((changed) =>
        ["holder", "former", "changed", "buyer"].map((as) => `seat:${id}:${changed}:${as}`),
      ),
    ]),
  ]
}

function freeBecauseOf(details: unknown): string {
  return typeof details === "object" && details !== null && "freeBecause" in details
    ? String(details.freeBecause)
    : ""
}
