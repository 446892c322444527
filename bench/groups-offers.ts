import { setTimeout as pause } from "node:timers/promises"
import type pg from "pg"
import { type Answer, formAt, networkOf, send } from "./sign-up-form.ts"

interface Offer {
  entryId: string
  seats: number
  email: string
  productId: string
  text: string
}

/** ms that the offers of one run may take until nobody has anything to answer. */
const patience = 90_000

/**
 * Answers each offer that is mailed, as the ones who wait would: takes it whole, takes one seat less, or says no; until
 * no seats are on offer and no job is left that would offer any. Answers with what was answered.
 */
export async function quietAfterOffers(
  database: pg.Client,
  page: string,
  eventId: string,
): Promise<Answer[]> {
  const answers: Answer[] = []
  const until = performance.now() + patience
  for (;;) {
    const offers = await openOffers(database, eventId)
    if (offers.length === 0 && (await jobsLeft(database)) === 0) return answers
    if (performance.now() > until) throw new Error(`${offers.length} offers are still open`)
    answers.push(...(await Promise.all(offers.map((offer, place) => answered(page, offer, place)))))
    if (offers.length === 0) await pause(200)
  }
}

async function openOffers(database: pg.Client, eventId: string): Promise<Offer[]> {
  const { rows } = await database.query<Offer>(
    `SELECT o."entryId", o."seats", e."email", o."productId", m."text" FROM "WaitingListOffer" o
      JOIN "WaitingListEntry" e ON e."id" = o."entryId"
      JOIN "OutboxMessage" m ON m."dedupeKey" = 'offer:' || o."id"
      WHERE o."status" = 'OPEN' AND e."eventId" = $1`,
    [eventId],
  )
  return rows
}

async function jobsLeft(database: pg.Client): Promise<number> {
  const { rows } = await database.query<{ left: number }>(
    `SELECT count(*)::int AS "left" FROM pgboss.job
      WHERE name = 'events.offerFreedSeats' AND state IN ('created', 'retry', 'active')`,
  )
  return rows[0]?.left ?? 0
}

async function answered(page: string, offer: Offer, place: number): Promise<Answer> {
  const token = /tilbud=([\w-]+)/.exec(offer.text)?.[1] ?? ""
  // From anywhere: nobody who was offered seats may be refused for how many came from one network.
  const network = networkOf(Math.floor(Math.random() * 2_000_000))
  if (place % 4 === 3) {
    const form = await formAt(`${page}/venteliste?tilbud=${token}`, "decline-offer")
    return form ? send({ page: form.page, fields: form.hidden, network }) : gone(offer)
  }
  const form = await formAt(`${page}/tilmeld?tilbud=${token}`, "sign-up")
  if (!form) return gone(offer)
  const people = place % 4 === 2 && offer.seats > 1 ? offer.seats - 1 : offer.seats
  const fields = new Map(form.hidden).set("billingKind", "MAIL")
  // The form has a place for each seat on offer, whose ticket is a hidden field: whoever does not come is taken out.
  for (const name of form.hidden.keys())
    if (Number(/^people\[(\d+)\]/.exec(name)?.[1] ?? -1) >= people) fields.delete(name)
  for (let person = 0; person < people; person++) {
    fields.set(`people[${person}].name`, `Tilbudt ${person}`)
    fields.set(`people[${person}].email`, `tilbudt-${person}-${offer.email}`)
    fields.set(`people[${person}].ticket`, offer.productId)
  }
  return send({ page: form.page, fields, network })
}

function gone({ entryId }: Offer): Answer {
  return { status: 0, location: "", body: `the offer to ${entryId} has no page` }
}
