import { Prisma } from "#platform/database/client.ts"
import type { Selection } from "./selection-input.ts"

/** The narrower question of a list: nothing is everyone. */
export interface TicketsAsk extends Partial<Selection> {
  /** Null for all events. */
  readonly eventId: string | null
  readonly state?: "standing" | "cancelled" | null
  /** Part of a name, an address or an organisation's name, or the number of an order. */
  readonly search?: string
}

/**
 * The tickets that are asked for, as the end of a SELECT: `t` is the ticket, `o` its order, `g` its organisation. What
 * belongs to the same seat is read beside it.
 */
export function selectedTickets(ask: TicketsAsk): Prisma.Sql {
  return Prisma.sql`
    FROM "OrderPosition" t
    JOIN "Order" o ON o."id" = t."orderId"
    LEFT JOIN "Organisation" g ON g."id" = t."organisationId"
    WHERE ${Prisma.join([Prisma.sql`t."kind" = 'TICKET'`, ...conditions(ask)], " AND ")}`
}

function conditions({
  eventId,
  state,
  search,
  productId,
  missing,
  presence,
  answers = [],
}: TicketsAsk): Prisma.Sql[] {
  const all: Prisma.Sql[] = []
  if (eventId) all.push(Prisma.sql`t."eventId" = ${eventId}::uuid`)
  if (state) {
    all.push(
      state === "standing" ? Prisma.sql`t."cancelledAt" IS NULL` : Prisma.sql`t."cancelledAt" IS NOT NULL`,
    )
  }
  if (missing) all.push(eatsWithout(missing, productId ?? null))
  else if (productId) all.push(onSameSeat(Prisma.sql`p."productId" = ${productId}::uuid`))
  if (presence) {
    const came = Prisma.sql`EXISTS (SELECT FROM "Checkin" c WHERE c."positionId" = t."id" AND c."kind" = 'IN')`
    all.push(presence === "CAME" ? came : Prisma.sql`NOT ${came}`)
  }
  all.push(...answers.map(answered))
  if (search) all.push(found(search))
  return all
}

function onSameSeat(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "OrderPosition" p WHERE p."orderId" = t."orderId" AND p."seat" = t."seat"
    AND (p."cancelledAt" IS NULL OR t."cancelledAt" IS NOT NULL) AND ${condition})`
}

const chosen = {
  MENU: Prisma.sql`c."optionId" IS NOT NULL`,
  TABLE: Prisma.sql`c."tableName" <> ''`,
} as const

/** Eats something that has a menu, and has chosen nothing of it, or sits at no table. */
function eatsWithout(what: keyof typeof chosen, productId: string | null): Prisma.Sql {
  return onSameSeat(Prisma.sql`${productId ? Prisma.sql`p."productId" = ${productId}::uuid` : Prisma.sql`TRUE`}
    AND EXISTS (SELECT FROM "MenuOption" m WHERE m."productId" = p."productId")
    AND NOT EXISTS (SELECT FROM "MenuChoice" c WHERE c."positionId" = p."id" AND ${chosen[what]})`)
}

/** Chose this option, themselves or on the order; "<question>:<option>". */
function answered(answer: string): Prisma.Sql {
  const [question = "", option = ""] = answer.split(":")
  const given = Prisma.sql`FROM "AnswerSheet" s JOIN "Answer" a ON a."sheetId" = s."id"
    WHERE a."key" = ${question} AND ${option} = ANY(a."values")`
  return Prisma.sql`(EXISTS (SELECT ${given} AND s."positionId" = t."id")
    OR EXISTS (SELECT ${given} AND s."orderId" = t."orderId"))`
}

function found(search: string): Prisma.Sql {
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`
  const number = /^\d{1,9}$/.test(search) ? Prisma.sql`OR o."number" = ${Number(search)}` : Prisma.empty
  return Prisma.sql`(t."attendeeName" ILIKE ${like} OR t."attendeeEmail" ILIKE ${like} OR g."name" ILIKE ${like} ${number})`
}
