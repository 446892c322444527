import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { bodyForReading } from "#domain/content/followed-links.ts"
import { type InLanguage, oneInLanguage } from "#domain/content/in-language.ts"
import { type Picture, type Shelf, shelfOf } from "#domain/content/pictures.ts"
import { assetsOf, type Body } from "#domain/content/rules/body.ts"
import { nextOf } from "#domain/content/rules/states.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import type { Locale } from "#messages/translate.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import { readTogether } from "#platform/database/read-together.ts"
import { now } from "#platform/time/time.ts"
import { type CallState, callState, nextChange, promiseEndsAt } from "../rules/call-state.ts"
import { visibleCalls } from "../visible-calls.ts"

export interface CallPage {
  id: string
  title: string
  slug: string
  path: string
  lead: string
  body: Body
  shelf: Shelf
  picture: Picture | null
  heroAlt: string
  isSample: boolean
  /** The language of its words. */
  lang: Locale
  opensAt: Date
  deadlineAt: Date
  /** The day by which an answer is promised; null without a promise, and once the day is over or all were told. */
  answerByOn: Date | null
  wordLimit: number
  contactEmail: string
  state: CallState
  /** Those who applied have had their answer. */
  isAnswered: boolean
  trueUntil: Date | null
}

/**
 * One call as its public page tells it; null when this actor may not see it. Visitors who ask at the same time are
 * answered together.
 */
export async function callPage(actor: Actor, slug: string, locale: Locale = "da"): Promise<CallPage | null> {
  demand(actor, "calls.read")
  const read = () => pageOf(actor, slug, locale)
  return actor.kind === "visitor" ? readTogether(`call page: ${locale} ${slug}`, read) : read()
}

async function pageOf(actor: Actor, slug: string, locale: Locale): Promise<CallPage | null> {
  const at = now()
  const row = await db.openCall.findFirst({
    where: { AND: [visibleCalls(actor, at), { entry: { slug } }] },
    select: callSelect,
  })
  const entry = await oneInLanguage(locale, at, row?.entry ?? null)
  return row && entry ? callPageOf(row, entry, at, locale) : null
}

export const callSelect = {
  opensAt: true,
  deadlineAt: true,
  answerByOn: true,
  wordLimit: true,
  contactEmail: true,
  batches: { where: { status: "PUBLISHED" }, select: { id: true }, take: 1 },
  entry: {
    select: {
      id: true,
      title: true,
      slug: true,
      path: true,
      lead: true,
      body: true,
      heroId: true,
      heroAlt: true,
      isSample: true,
    },
  },
} as const

export type CallPageRow = Prisma.OpenCallGetPayload<{ select: typeof callSelect }>

/** The page of a call, public or not yet, from its own facts and the words of an entry. */
export async function callPageOf(
  row: Omit<CallPageRow, "entry">,
  entry: InLanguage<CallPageRow["entry"]>,
  at: Date,
  locale: Locale,
): Promise<CallPage> {
  const { batches, answerByOn, ...facts } = row
  const { body: stored, heroId, ...words } = entry
  const body = await bodyForReading(stored, locale)
  const [shelf, turn] = await Promise.all([
    shelfOf([...assetsOf(body), ...(heroId ? [heroId] : [])]),
    nextTurn(at, ["OPEN_CALL"]),
  ])
  const isAnswered = batches.length > 0
  const isPromised = answerByOn !== null && !isAnswered && at < promiseEndsAt(answerByOn)
  return {
    ...words,
    ...facts,
    body,
    shelf,
    picture: heroId ? (shelf.pictures[heroId] ?? null) : null,
    answerByOn: isPromised ? answerByOn : null,
    state: callState(row, at),
    isAnswered,
    trueUntil: nextOf([turn, nextChange(row, at)], at),
  }
}
