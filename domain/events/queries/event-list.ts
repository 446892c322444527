import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { entriesInLanguage } from "#domain/content/in-language.ts"
import { nextOf } from "#domain/content/rules/states.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, instantOf, now } from "#platform/time/time.ts"
import { nextChange, type SignUpState, signUpState } from "../rules/sign-up-state.ts"
import { visibleEvents } from "../visible-events.ts"

/** An event as it is listed; seats are told on its own page. */
export interface EventSummary {
  id: string
  title: string
  path: string
  lead: string
  isSample: boolean
  /** The language of its words. */
  lang: Locale
  startsAt: Date
  endsAt: Date
  venueName: string
  city: string
  signUp: SignUpState
}

export interface EventList {
  upcoming: EventSummary[]
  past: EventSummary[]
  /** Of all past events, whatever year was asked for; the latest first. */
  pastYears: number[]
  page: number
  lastPage: number
  trueUntil: Date | null
}

const pageSize = 20

export const summarySelect = {
  startsAt: true,
  endsAt: true,
  venueName: true,
  city: true,
  signUpOpensAt: true,
  signUpClosesAt: true,
  cancelUntilAt: true,
  cancelledAt: true,
  entry: { select: { id: true, title: true, path: true, lead: true, isSample: true } },
  products: { select: { id: true }, where: { kind: "TICKET", withdrawnAt: null }, take: 1 },
} as const

interface SummaryRow {
  startsAt: Date
  endsAt: Date
  venueName: string
  city: string
  signUpOpensAt: Date | null
  signUpClosesAt: Date | null
  cancelUntilAt: Date | null
  cancelledAt: Date | null
  entry: { id: string; title: string; path: string; lead: string; isSample: boolean }
  products: { id: string }[]
}

/** What is coming, the next first, and what is past, the latest first; `year` and `page` (from 1) are for the past. */
export async function eventList(
  actor: Actor,
  { year = null, page = 1 }: { year?: number | null; page?: number } = {},
  locale: Locale = "da",
): Promise<EventList> {
  demand(actor, "events.read")
  const at = now()
  const isPast = { AND: [visibleEvents(actor, at), { endsAt: { lte: at } }] }
  const inYear = year
    ? { startsAt: { gte: instantOf(`${year}-01-01`), lt: instantOf(addDays(`${year}-12-31`, 1)) } }
    : {}
  const [upcoming, past, pastTotal, starts, turn] = await Promise.all([
    db.event.findMany({
      where: { AND: [visibleEvents(actor, at), { endsAt: { gt: at } }] },
      select: summarySelect,
      orderBy: [{ startsAt: "asc" }, { entryId: "asc" }],
      take: 100,
    }),
    db.event.findMany({
      where: { ...isPast, ...inYear },
      select: summarySelect,
      orderBy: [{ startsAt: "desc" }, { entryId: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.event.count({ where: { ...isPast, ...inYear } }),
    db.event.findMany({ where: isPast, select: { startsAt: true } }),
    nextTurn(at, ["EVENT"]),
  ])
  const years = starts.map(({ startsAt }) => Number(dayInCopenhagen(startsAt).slice(0, 4)))
  return {
    upcoming: await summariesOf(upcoming, at, locale),
    past: await summariesOf(past, at, locale),
    pastYears: [...new Set(years)].sort((one, other) => other - one),
    page,
    lastPage: Math.max(1, Math.ceil(pastTotal / pageSize)),
    trueUntil: nextOf([turn, ...upcoming.map((row) => nextChange(row, at))], at),
  }
}

/** Events as they are listed, in the words for readers of this language. */
export async function summariesOf(
  rows: readonly SummaryRow[],
  at: Date,
  locale: Locale,
): Promise<EventSummary[]> {
  return (await entriesInLanguage(locale, at, rows)).map(({ products, ...event }) => {
    const { entry, startsAt, endsAt, venueName, city } = event
    const signUp = signUpState(event, products.length > 0, at)
    return { ...entry, startsAt, endsAt, venueName, city, signUp }
  })
}
