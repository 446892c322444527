import { setTimeout as later } from "node:timers/promises"
import {
  type Answer,
  ask,
  filledIn,
  isRefused,
  isSold,
  readForm,
  type SignUpForm,
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
const visitors = { count: 8, pause: 900 }
const readers = { count: 2, pause: 100 }
/** Every n-th asks for a seat where there are few. */
const scarceEvery = 10
/** ms until one whose answer did not come tries again. */
const retryPause = 500

/** A constant load of people and readers from now until `stop`, which waits until everybody has an answer. */
export function startLoad(
  site: string,
  plenty: OnSale,
  scarce: OnSale,
): { told: Told; stop(): Promise<void> } {
  const told: Told = { confirmed: [], refused: 0, resent: 0, pages: 0, strange: [] }
  let isOver = false
  let people = 0

  async function visit(): Promise<void> {
    while (!isOver) {
      const place = people++
      await signUp(site, place % scarceEvery === 0 ? scarce : plenty, place, told)
      await later(visitors.pause)
    }
  }

  async function read(): Promise<void> {
    const paths = ["/", "/arrangementer", `/arrangementer/${plenty.slug}`, "/nyheder"]
    for (let turn = 0; !isOver; turn++) {
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
      isOver = true
      await Promise.all(all)
    },
  }
}

/** One person reads the form, sends it, and sends the same again until it is answered. */
async function signUp(site: string, event: OnSale, place: number, told: Told): Promise<void> {
  const form = await formOf(site, event)
  const person = { name: `Prøve ${place}`, email: `proeve-${place}@example.org`, ticketId: event.ticketId }
  const submission = filledIn(form, person)
  for (;;) {
    const lastSentMs = Date.now()
    const answer = await answered(submission)
    if (!answer) {
      told.resent++
      await later(retryPause)
    } else {
      note(told, answer, { submissionKey: submission.fields.get("submissionKey") ?? "", lastSentMs })
      return
    }
  }
}

function note(told: Told, answer: Answer, sent: { submissionKey: string; lastSentMs: number }): void {
  if (isSold(answer)) told.confirmed.push({ ...sent, code: answer.location.split("/").at(-1) ?? "" })
  else if (isRefused(answer)) told.refused++
  else told.strange.push(`${answer.status} ${answer.location} ${answer.body.slice(0, 300)}`.trim())
}

async function formOf(site: string, { slug }: OnSale): Promise<SignUpForm> {
  for (;;) {
    try {
      return await readForm(site, slug)
    } catch {
      await later(retryPause)
    }
  }
}

/** Null when no answer came, or one that says that something broke: whoever sees that tries again. */
async function answered(submission: Submission): Promise<Answer | null> {
  const answer = await send(submission).catch(() => null)
  return answer && answer.status < 500 ? answer : null
}
