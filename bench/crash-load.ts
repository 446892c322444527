import { randomInt } from "node:crypto"
import { setTimeout as later } from "node:timers/promises"
import {
  type Answer,
  ask,
  filledIn,
  isRefused,
  isSold,
  readForm,
  type Submission,
  send,
} from "./sign-up-form.ts"

export interface OnSale {
  slug: string
  id: string
  ticketId: string
  seats: number
}

/** A sign-up whose sender was shown the receipt. */
export interface Confirmed {
  submissionKey: string
  /** The secret of the receipt. */
  code: string
  /** ms since 1970, when it was sent for the last time; more than once if an answer got lost. */
  lastSentMs: number
}

/** What the visitors were told. */
export interface Told {
  confirmed: Confirmed[]
  refused: number
  /** Submissions sent again, with the same key, because no answer came or it said that something broke. */
  resent: number
  /** Pages read in full. */
  pages: number
  /** Answers that were neither a receipt nor "sold out". */
  strange: string[]
}

/** Visitors who sign up, one person after another, and readers of pages; ms between two acts of one of them. */
const visitors = { count: 8, pause: 500 }
const readers = { count: 2, pause: 100 }
/** Every n-th asks for a seat where there are few. */
const scarceEvery = 10
/** Every n-th hangs up within so many ms of sending, as one does who reloads: often the order is made by then. */
const impatient = { every: 7, most: 60 }
/** ms until one whose answer did not come tries again, and how long after the end of the load it still does. */
const retry = { pause: 500, patience: 60_000 }

/** A constant load of people and readers from now until `stop`, which waits until everybody has an answer. */
export function startLoad(
  site: string,
  plenty: OnSale,
  scarce: OnSale,
): { told: Told; stop(): Promise<void> } {
  const told: Told = { confirmed: [], refused: 0, resent: 0, pages: 0, strange: [] }
  let overMs = Number.POSITIVE_INFINITY
  let people = 0
  const isOver = () => Date.now() > overMs
  const isGivenUp = () => Date.now() > overMs + retry.patience

  async function visit(): Promise<void> {
    while (!isOver()) {
      const place = people++
      const event = place % scarceEvery === 0 ? scarce : plenty
      await signUp(site, event, place, told, isGivenUp)
      await later(visitors.pause)
    }
  }

  async function read(): Promise<void> {
    const paths = ["/", "/arrangementer", `/arrangementer/${plenty.slug}`, "/nyheder"]
    for (let turn = 0; !isOver(); turn++) {
      const answer = await ask(site + paths[turn % paths.length]).catch(() => null)
      if (answer?.status === 200) told.pages++
      await later(readers.pause)
    }
  }

  const all = [
    ...Array.from({ length: visitors.count }, visit),
    ...Array.from({ length: readers.count }, read),
  ]
  return {
    told,
    async stop() {
      overMs = Date.now()
      await Promise.all(all)
    },
  }
}

/** One person reads the form, sends it, and sends the same again until it is answered. @throws when given up */
async function signUp(
  site: string,
  event: OnSale,
  place: number,
  told: Told,
  isGivenUp: () => boolean,
): Promise<void> {
  const form = await insist(() => readForm(site, event.slug), isGivenUp)
  if (!form) {
    told.refused++
    return
  }
  const submission = filledIn(form, { place, ticketId: event.ticketId })
  let times = 0
  let lastSentMs = 0
  const answer = await insist(() => {
    if (times++ > 0) told.resent++
    lastSentMs = Date.now()
    const hangsUp = times === 1 && place % impatient.every === 0
    return answered(submission, hangsUp ? AbortSignal.timeout(randomInt(impatient.most)) : undefined)
  }, isGivenUp)
  note(told, answer, { submissionKey: submission.fields.get("submissionKey") ?? "", lastSentMs })
}

async function insist<Result>(attempt: () => Promise<Result>, isGivenUp: () => boolean): Promise<Result> {
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (isGivenUp()) throw error
      await later(retry.pause)
    }
  }
}

/** @throws when no answer came, or one that says that something broke: whoever sees that tries again */
async function answered(submission: Submission, hangUp?: AbortSignal): Promise<Answer> {
  const answer = await send(submission, hangUp)
  if (answer.status >= 500) throw new Error(`a sign-up was answered with ${answer.status}`)
  return answer
}

function note(told: Told, answer: Answer, sent: { submissionKey: string; lastSentMs: number }): void {
  if (isSold(answer)) told.confirmed.push({ ...sent, code: answer.location.split("/").at(-1) ?? "" })
  else if (isRefused(answer)) told.refused++
  else told.strange.push(`${answer.status} ${answer.location} ${answer.body.slice(0, 300)}`.trim())
}
