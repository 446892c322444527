import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { ToldAnswer } from "#domain/forms/rules/told-answers.ts"
import { toldSheets } from "#domain/forms/told-sheets.ts"
import { db } from "#platform/database/client.ts"

/** What was answered at a sign-up, for whoever has the secret of its order: once for it, and by each ticket's id. */
export interface OrderAnswers {
  readonly ofOrder: readonly ToldAnswer[]
  readonly ofTickets: Readonly<Record<string, readonly ToldAnswer[]>>
}

export async function orderAnswers(actor: Actor, code: string, locale: string): Promise<OrderAnswers> {
  demand(actor, "events.readOrder")
  const sheets = await toldSheets(
    db,
    { OR: [{ order: { code } }, { position: { order: { code } } }] },
    locale,
  )
  return {
    ofOrder: sheets.find(({ orderId }) => orderId !== null)?.answers ?? [],
    ofTickets: Object.fromEntries(
      sheets.flatMap(({ positionId, answers }) => (positionId ? [[positionId, answers]] : [])),
    ),
  }
}
