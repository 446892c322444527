import { randomUUID } from "node:crypto"
import pg from "pg"
import type { SharedEvent } from "./groups-event.ts"
import { quietAfterOffers } from "./groups-offers.ts"
import { type Answer, formAt, isRefused, isSold, networkOf, type SignUpForm, send } from "./sign-up-form.ts"

/**
 * The groups of `bench -- groups`, in a process of its own: each signs up at once with all others, as a browser without
 * script does; who finds no seats waits as a group; some who have seats give them up; and whoever is offered seats takes
 * them or says no, until nobody has anything left to answer.
 */
export interface GroupsLoad {
  errors: number
  /** ms of each sign-up, sold or refused. */
  times: number[]
  seconds: number
  sold: number
  waiting: number
  /** What the first few answers said that nobody expected. */
  strange: string[]
}

const [, , site = "", eventText = "{}", groupsText = "0", act = "all"] = process.argv
const event: SharedEvent = JSON.parse(eventText)
const page = `${site}/arrangementer/${event.slug}`
const form = await formAt(`${page}/tilmeld`, "sign-up")
const waitForm = await formAt(`${page}/venteliste`, "wait")
if (!form || !waitForm) throw new Error(`no forms of ${event.slug}`)
/** Each run is another crowd, from networks of its own: the product counts orders by network for an hour. */
const crowd = (process.pid % 1_000) * 2_000
const told: GroupsLoad = { errors: 0, times: [], seconds: 0, sold: 0, waiting: 0, strange: [] }
const receipts: string[] = []

const began = performance.now()
await Promise.all(Array.from({ length: Number(groupsText) }, (_, place) => group(form, waitForm, place)))
told.seconds = (performance.now() - began) / 1_000
if (act === "all") {
  await Promise.all(receipts.filter((_, place) => place % 4 === 0).map(giveUp))
  const database = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await database.connect()
  for (const answer of await quietAfterOffers(database, page, event.id)) expectOne(answer, isSold, isOnward)
  await database.end()
}
process.send?.(told)
process.exit(0)

/** 1 to 7 people of one ticket; every third of them eats, every fifth goes along on the excursion. */
async function group(signUp: SignUpForm, wait: SignUpForm, place: number): Promise<void> {
  const people = act === "opposite" ? 2 : 1 + (place % 7)
  const ticket = event.tickets[place % event.tickets.length] ?? ""
  const fields = new Map(signUp.hidden).set("submissionKey", randomUUID()).set("billingKind", "MAIL")
  for (let person = 0; person < people; person++) {
    const is = `people[${person}]`
    fields.set(`${is}.name`, `Gruppe ${place}, ${person}`)
    fields.set(`${is}.email`, `gruppe-${place}-${person}@example.org`)
    // Two tickets in one order, and in the next the other way round.
    fields.set(
      `${is}.ticket`,
      act === "opposite" ? (event.tickets[2 * ((person + place) % 2)] ?? "") : ticket,
    )
    if ((place + person) % 3 === 0) fields.set(`${is}.addOns[0]`, event.addOns[0] ?? "")
    if ((place + person) % 5 === 0) fields.set(`${is}.addOns[1]`, event.addOns[1] ?? "")
  }
  const from = performance.now()
  const answer = await sent(signUp.page, fields, place)
  told.times.push(performance.now() - from)
  expectOne(answer, isSold, isRefused)
  if (isSold(answer)) receipts.push(new URL(answer.location, site).pathname)
  else if (act === "all") await waitAsGroup(wait, { place, people, ticket })
}

async function waitAsGroup(
  wait: SignUpForm,
  { place, people, ticket }: { place: number; people: number; ticket: string },
): Promise<void> {
  const fields = new Map(wait.hidden)
    .set("submissionKey", randomUUID())
    .set("productId", ticket)
    .set("seats", String(people))
    .set("name", `Gruppe ${place}`)
    .set("email", `gruppe-${place}-0@example.org`)
  const answer = await sent(wait.page, fields, place)
  // It was the dinner that was short: there are seats, so nobody waits for them.
  expectOne(answer, isOnList, ({ body }) => body.includes("Der er ledige pladser. Tilmeld i stedet"))
  if (isOnList(answer)) told.waiting++
}

async function giveUp(receipt: string, place: number): Promise<void> {
  const asked = await formAt(`${site}${receipt}?meld-fra=alle`, "cancel")
  if (!asked) return expectOne({ status: 0, location: "", body: `${receipt} has no form to cancel` })
  expectOne(await sent(`${site}${receipt}`, cancelFields(asked), place), isOnward)
}

/** Each position is a field of the same name, which a map holds but once: none named is all. */
function cancelFields({ hidden }: SignUpForm): Map<string, string> {
  const fields = new Map(hidden)
  fields.delete("positions")
  return fields
}

function sent(to: string, fields: ReadonlyMap<string, string>, place: number): Promise<Answer> {
  const network = networkOf(crowd + place * 7)
  return send({ page: to, fields, network }).catch((error: unknown) => ({
    status: 0,
    location: "",
    body: String(error),
  }))
}

function expectOne(answer: Answer, ...expected: ((answer: Answer) => boolean)[]): void {
  if (isSold(answer)) told.sold++
  if (expected.some((is) => is(answer))) return
  told.errors++
  if (told.strange.length < 5) told.strange.push(`${answer.status} ${answer.location} ${textOf(answer.body)}`)
}

function textOf(body: string): string {
  const main = body.slice(Math.max(0, body.indexOf("<main")))
  return main
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 300)
}

function isOnList({ status, location }: Answer): boolean {
  return status === 303 && location.includes("/venteliste?kode=")
}

function isOnward({ status }: Answer): boolean {
  return status === 303
}
