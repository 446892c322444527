import type { Actor } from "#domain/access/actor.ts"
import { allows, demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { selectedTickets, type TicketsAsk } from "../selected-tickets.ts"
import { type SignUpLine, signUpLines } from "../sign-up-lines.ts"

export interface SignUpsAsk extends TicketsAsk {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  /** Left out, nobody's answers are read. */
  readonly withAnswers?: boolean
}

/**
 * Those who are or were signed up, each with the ticket, the newest orders first. The code of an order is told to those
 * alone who may change sign-ups; for the others it is "". @throws NotAllowed
 */
export async function deskSignUps(
  actor: Actor,
  { page, pageSize, withAnswers = false, ...ask }: SignUpsAsk,
): Promise<{ rows: SignUpLine[]; total: number }> {
  demand(actor, "events.participants")
  const asked = selectedTickets(ask)
  const [found, [counted]] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`SELECT t."id"::text AS id ${asked}
      ORDER BY o."number" DESC, t."seat", t."id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${asked}`,
  ])
  const lines = await signUpLines(
    db,
    found.map(({ id }) => id),
    { withAnswers },
  )
  const mayChange = allows(actor, "events.manage")
  return {
    total: counted?.total ?? 0,
    rows: mayChange ? lines : lines.map((line) => ({ ...line, order: { ...line.order, code: "" } })),
  }
}
