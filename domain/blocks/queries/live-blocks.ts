import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type CallPage, callPage } from "#domain/calls/queries/call-page.ts"
import { type Block, type Body, blocksOf, type LiveNode } from "#domain/content/rules/body.ts"
import { nextOf } from "#domain/content/rules/states.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"
import { comingEvents } from "#domain/events/queries/coming-events.ts"
import type { EventSummary } from "#domain/events/queries/event-list.ts"
import { type EventPage, eventPage } from "#domain/events/queries/event-page.ts"
import { type PublicPerson, publicPeople } from "#domain/people/queries/public-people.ts"
import { type SurveyPage, surveyPage } from "#domain/surveys/queries/survey-page.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"

/** What a live block shows, as it is now. */
export type LiveBlock =
  | { readonly type: "comingEvents"; readonly events: readonly EventSummary[] }
  | { readonly type: "eventCard"; readonly event: EventPage }
  | { readonly type: "callCard"; readonly call: CallPage }
  | {
      readonly type: "surveyFigure"
      readonly survey: SurveyPage
      /** null: the figures that were chosen, or all there were, were taken back. */
      readonly shown: SurveyPage["shown"]
      readonly show: "map" | "figure" | "municipality"
      /** Code of the municipality that alone is shown. */
      readonly municipality: string | null
      /** These figures stay, whatever comes after them. */
      readonly isFixed: boolean
    }
  | { readonly type: "people"; readonly people: readonly PublicPerson[] }

export interface LiveBlocks {
  /** By the block of the body itself. A block that the public may see nothing of is not there. */
  readonly shown: ReadonlyMap<Block, LiveBlock>
  /** Two seconds ahead while seats are told; else the next opening, deadline, start, or what is planned. */
  readonly trueUntil: Date | null
}

interface Found {
  readonly live: LiveBlock | null
  readonly trueUntil: Date | null
}

/** Staff who come and go are kept in the register, of which pages are not told. */
const peopleAreTrueForMs = 60_000

const liveTypes = ["comingEvents", "eventCard", "callCard", "surveyFigure", "people"] as const

/** What the live blocks of a body show, in the language of the reader: only what anybody may see. */
export async function liveBlocks(actor: Actor, body: Body, locale: Locale = "da"): Promise<LiveBlocks> {
  demand(actor, "content.read")
  const blocks = blocksOf(body).filter(isLive)
  if (blocks.length === 0) return { shown: new Map(), trueUntil: null }
  const found = await Promise.all(blocks.map((block) => find(actor, block, locale)))
  return {
    shown: new Map(
      blocks.flatMap((block, place) => {
        const live = found[place]?.live
        return live ? [[block, live] as const] : []
      }),
    ),
    trueUntil: nextOf(
      found.map((one) => one.trueUntil),
      now(),
    ),
  }
}

function isLive(block: Block): block is LiveNode {
  return (liveTypes as readonly string[]).includes(block.type)
}

async function find(actor: Actor, block: LiveNode, locale: Locale): Promise<Found> {
  switch (block.type) {
    case "comingEvents": {
      const { events, trueUntil } = await comingEvents(actor, block.attrs.count, locale)
      return { live: { type: block.type, events }, trueUntil }
    }
    case "eventCard": {
      const slug = await slugOf("EVENT", block.attrs.entryId)
      const event = slug ? await eventPage(actor, slug, locale) : null
      return event
        ? { live: { type: block.type, event }, trueUntil: event.trueUntil }
        : { live: null, trueUntil: await nextTurn(now(), ["EVENT"]) }
    }
    case "callCard": {
      const slug = await slugOf("OPEN_CALL", block.attrs.entryId)
      const call = slug ? await callPage(actor, slug, locale) : null
      return call
        ? { live: { type: block.type, call }, trueUntil: call.trueUntil }
        : { live: null, trueUntil: await nextTurn(now(), ["OPEN_CALL"]) }
    }
    case "surveyFigure":
      return findFigure(actor, block, locale)
    case "people": {
      const people = await publicPeople(actor, block.attrs.organisationId)
      const trueUntil = new Date(now().getTime() + peopleAreTrueForMs)
      return { live: people.length > 0 ? { type: block.type, people } : null, trueUntil }
    }
  }
}

async function findFigure(
  actor: Actor,
  { attrs: { entryId, indicator, show, release, municipality } }: Extract<LiveNode, { type: "surveyFigure" }>,
  locale: Locale,
): Promise<Found> {
  const slug = await slugOf("SURVEY", entryId)
  const ask = { indicator: indicator || null, release: release ?? null }
  const survey = slug ? await surveyPage(actor, { slug, ...ask }, locale) : null
  const trueUntil = survey ? survey.trueUntil : await nextTurn(now(), ["SURVEY"])
  const wasTakenBack = survey?.releases.some(({ retracted }) => retracted) ?? false
  if (!survey || !(survey.shown || wasTakenBack)) return { live: null, trueUntil }
  const own = { show, municipality: municipality ?? null, isFixed: release !== undefined }
  return { live: { type: "surveyFigure", survey, shown: survey.shown, ...own }, trueUntil }
}

/** The slug of an entry that the public sees; null of any other. */
async function slugOf(kind: EntryKind, id: string): Promise<string | null> {
  const row = await db.entry.findFirst({
    where: { ...publicEntries(now(), kind), id },
    select: { slug: true },
  })
  return row?.slug ?? null
}
