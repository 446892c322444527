import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { entriesInLanguage } from "#domain/content/in-language.ts"
import { nextOf } from "#domain/content/rules/states.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import type { Locale } from "#messages/translate.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { type CallState, callState, nextChange } from "../rules/call-state.ts"
import { visibleCalls } from "../visible-calls.ts"

/** A call as it is listed. */
export interface CallSummary {
  id: string
  title: string
  path: string
  lead: string
  isSample: boolean
  /** The language of its words. */
  lang: Locale
  opensAt: Date
  deadlineAt: Date
  state: CallState
}

export interface CallList {
  open: CallSummary[]
  coming: CallSummary[]
  closed: CallSummary[]
  trueUntil: Date | null
}

const most = 200

export const summarySelect = {
  opensAt: true,
  deadlineAt: true,
  answerByOn: true,
  entry: { select: { id: true, title: true, path: true, lead: true, isSample: true } },
} satisfies Prisma.OpenCallSelect

/** The calls one can apply to, the nearest deadline first; those that are coming; those that are over, the latest first. */
export async function callList(actor: Actor, locale: Locale = "da"): Promise<CallList> {
  demand(actor, "calls.read")
  const at = now()
  const [rows, turn] = await Promise.all([
    db.openCall.findMany({
      where: visibleCalls(actor, at),
      select: summarySelect,
      orderBy: [{ deadlineAt: "desc" }, { entryId: "asc" }],
      take: most,
    }),
    nextTurn(at, ["OPEN_CALL"]),
  ])
  const calls = await summariesOf(rows, at, locale)
  const of = (kind: CallState["kind"]) => calls.filter(({ state }) => state.kind === kind)
  return {
    open: of("open").toReversed(),
    coming: of("coming").sort((one, other) => one.opensAt.getTime() - other.opensAt.getTime()),
    closed: of("closed"),
    trueUntil: nextOf([turn, ...rows.map((row) => nextChange(row, at))], at),
  }
}

/** Calls as they are listed, in the words for readers of this language. */
export async function summariesOf(
  rows: readonly Prisma.OpenCallGetPayload<{ select: typeof summarySelect }>[],
  at: Date,
  locale: Locale,
): Promise<CallSummary[]> {
  return (await entriesInLanguage(locale, at, rows)).map((call) => {
    const { entry, opensAt, deadlineAt } = call
    return { ...entry, opensAt, deadlineAt, state: callState(call, at) }
  })
}
