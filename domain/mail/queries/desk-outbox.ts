import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { OutboxStatus } from "#platform/database/enums.ts"

export interface OutboxAsk {
  readonly status: OutboxStatus | null
  /** Part of an address or a subject. */
  readonly search: string
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface OutboxLine {
  readonly id: string
  readonly kind: string
  readonly toAddress: string
  readonly subject: string
  readonly status: OutboxStatus
  readonly attempts: number
  readonly createdAt: Date
  readonly sentAt: Date | null
}

/** A page of the post, newest first. @throws NotAllowed */
export async function deskOutbox(
  actor: Actor,
  { status, search, page, pageSize }: OutboxAsk,
): Promise<{ rows: OutboxLine[]; total: number }> {
  demand(actor, "mail.read")
  const where = {
    ...(status ? { status } : {}),
    ...(search
      ? {
          OR: [
            { toAddress: { contains: search, mode: "insensitive" as const } },
            { subject: { contains: search, mode: "insensitive" as const } },
          ],
        }
      : {}),
  }
  const [rows, total] = await Promise.all([
    db.outboxMessage.findMany({
      where,
      select: {
        id: true,
        kind: true,
        toAddress: true,
        subject: true,
        status: true,
        attempts: true,
        createdAt: true,
        sentAt: true,
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.outboxMessage.count({ where }),
  ])
  return { rows, total }
}
