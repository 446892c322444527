import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { nextOf } from "#domain/content/rules/states.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { nextChange } from "../rules/call-state.ts"
import { visibleCalls } from "../visible-calls.ts"
import { type CallSummary, summariesOf, summarySelect } from "./call-list.ts"

/**
 * The call that the front page tells of: of those that are open the one with the nearest deadline, else the one that
 * opens next; null when there is neither.
 */
export async function nextCall(
  actor: Actor,
  locale: Locale = "da",
): Promise<{ call: CallSummary | null; trueUntil: Date | null }> {
  demand(actor, "calls.read")
  const at = now()
  const [rows, turn] = await Promise.all([
    db.openCall.findMany({
      where: { AND: [visibleCalls(actor, at), { deadlineAt: { gte: at } }] },
      select: summarySelect,
      orderBy: [{ deadlineAt: "asc" }, { entryId: "asc" }],
      take: 20,
    }),
    nextTurn(at, ["OPEN_CALL"]),
  ])
  const calls = await summariesOf(rows, at, locale)
  const coming = calls.toSorted((one, other) => one.opensAt.getTime() - other.opensAt.getTime())
  return {
    call: calls.find(({ state }) => state.kind === "open") ?? coming[0] ?? null,
    trueUntil: nextOf([turn, ...rows.map((row) => nextChange(row, at))], at),
  }
}
