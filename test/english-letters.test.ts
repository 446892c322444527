import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { checkBatch } from "#domain/calls/commands/check-batch.ts"
import { decideApplication } from "#domain/calls/commands/decide-application.ts"
import { keepApplication } from "#domain/calls/commands/keep-application.ts"
import { publishBatch } from "#domain/calls/commands/publish-batch.ts"
import { withdrawApplication } from "#domain/calls/commands/withdraw-application.ts"
import { cancelEvent } from "#domain/events/commands/cancel-event.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { joinWaitingList } from "#domain/events/commands/join-waiting-list.ts"
import { offerFreedSeats } from "#domain/events/commands/offer-freed-seats.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { endOffers } from "#domain/events/jobs.ts"
import { approveApplication } from "#domain/membership/commands/approve-application.ts"
import { rejectApplication } from "#domain/membership/commands/reject-application.ts"
import { addColleague } from "#domain/people/commands/add-colleague.ts"
import { askEmailChange } from "#domain/people/commands/ask-email-change.ts"
import { askErasure } from "#domain/people/commands/ask-erasure.ts"
import { askSignIn } from "#domain/people/commands/ask-sign-in.ts"
import { erasePerson } from "#domain/privacy/commands/erase-person.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, now, setClock } from "#platform/time/time.ts"
import { afterDeadline, buildApplication, buildApply, buildCall } from "./calls.ts"
import { danishIn } from "./danish.ts"
import { useDatabase } from "./database.ts"
import { desk } from "./entries.ts"
import { buildEvent, buildSignUp, buildWaiting } from "./events.ts"
import { buildJoin, firstTerm, waiting } from "./joining.ts"
import { coordinator, organisation, person, sessionOf } from "./people.ts"

useDatabase()
afterEach(() => setClock(null))

const locale = "en"
/** What the builder of events calls its ticket; a word of the desk, as its title is. */
const ticket = "Billet"
const someone = () => `${randomUUID()}@example.org`

/** Every letter since the last was read: what it says in lines, and where it leads. */
async function letters() {
  const found = await db.outboxMessage.findMany({
    select: { kind: true, subject: true, text: true, html: true, attachments: true },
  })
  await db.outboxMessage.deleteMany({})
  return found.map(({ kind, subject, text, html, attachments }) => ({
    kind,
    lines: [subject, ...text.split("\n").flatMap((line) => [line, ...line.split(": ")])],
    paths: [...`${text}\n${JSON.stringify(attachments)}`.matchAll(/https?:[^\s"\\]+/g)].map(
      ([url]) => new URL(url).pathname,
    ),
    html,
  }))
}

/** The letters are of these kinds, and each is in English from its subject to where it leads. */
async function allInEnglish(kinds: readonly string[]) {
  const written = await letters()
  expect(written.map(({ kind }) => kind).toSorted()).toEqual([...kinds].toSorted())
  for (const { kind, lines, paths, html } of written) {
    expect(danishIn(lines, [ticket]), kind).toEqual([])
    expect(html, kind).toContain('<html lang="en">')
    expect(html, kind).not.toMatch(/\d kr\.|kl\. \d/)
    expect(
      paths.filter((path) => !path.startsWith("/en/")),
      kind,
    ).toEqual([])
  }
}

test("letters of events are written in the language of the sign-up, whoever causes them", async () => {
  const event = await buildEvent({ seats: 1 })
  const input = buildSignUp(event, [someone()], { locale })
  if (input.people[0]) input.people[0].addOns = [`${event.dinnerId}:${event.menu[1]}`]
  const { code } = await signUp(visitor, input)
  await joinWaitingList(visitor, buildWaiting(event, someone(), { locale }))
  await joinWaitingList(visitor, buildWaiting(event, someone(), { locale }))
  await cancelPositions(visitor, { code, positions: [] })
  await offerFreedSeats(desk, { eventId: event.id, entryId: null })
  await allInEnglish([
    "events.confirmed",
    "events.waiting",
    "events.waiting",
    "events.cancelled",
    "events.offer",
  ])
  setClock(new Date(now().getTime() + 3 * 86_400_000))
  await endOffers()
  setClock(null)
  await allInEnglish(["events.offerOver"])
  await cancelEvent(desk, { eventId: event.id, reason: "The hall burnt down." })
  await allInEnglish(["events.calledOff"])
})

test("letters of applications are written in the language of the application", async () => {
  const call = await buildCall()
  const { code } = await keepApplication(visitor, buildApply(call, someone(), { locale, act: "keep" }))
  await withdrawApplication(visitor, { code })
  const { id } = await buildApplication(call, { locale })
  await afterDeadline(call, async () => {
    await decideApplication(desk, { applicationId: id, outcome: "ACCEPTED", words: "Welcome." })
    await publishBatch(desk, await checkBatch(desk, { callId: call.id }))
  })
  await allInEnglish(["calls.draft", "calls.withdrawn", "calls.received", "calls.decided"])
})

test("letters of joining are written in the language of the form", async () => {
  const email = someone()
  const { id } = await waiting(buildJoin(email, { locale }))
  await approveApplication(desk, { id, ...firstTerm })
  await waiting(buildJoin(email, { locale })).catch(() => {})
  const other = await waiting(buildJoin(someone(), { locale }))
  await rejectApplication(desk, { id: other.id, answer: "Not this year." })
  await allInEnglish([
    "membership.confirm",
    "membership.welcome",
    "membership.stands",
    "membership.confirm",
    "membership.rejected",
  ])
})

test("letters about oneself are written in the language in which one asked, to the last", async () => {
  const [{ actor }, other] = [await sessionOf(await person()), await person()]
  const asks = { nextPath: undefined, browser: randomUUID(), client: randomUUID(), locale } as const
  await askSignIn(visitor, { email: actor.email, ...asks })
  await askEmailChange(actor, { email: other.email, locale })
  await askEmailChange(actor, { email: someone(), locale })
  await askErasure(actor, { locale })
  await allInEnglish([
    "sign-in",
    "people.emailChange",
    "people.emailTaken",
    "people.emailChange",
    "people.emailChange",
    "people.erasureAsked",
  ])
  await erasePerson(desk, { personId: actor.personId })
  await allInEnglish(["people.erased"])
})

test("a colleague is told in the language of whoever wrote them down", async () => {
  const organisationId = await organisation()
  const { actor } = await coordinator(organisationId)
  const fromOn = addDays(dayInCopenhagen(now()), -1)
  const colleague = { name: "Kim", email: someone(), function: "EMPLOYEE", title: "", fromOn } as const
  await addColleague(actor, { organisationId, ...colleague, locale })
  await allInEnglish(["people.colleague"])
})

test("control: the same letter in Danish is seen", async () => {
  const asks = { nextPath: undefined, browser: randomUUID(), client: randomUUID(), locale: "da" } as const
  await askSignIn(visitor, { email: someone(), ...asks })
  const [letter] = await letters()
  expect(danishIn(letter?.lines ?? []).length).toBeGreaterThan(3)
  expect(letter?.paths).toEqual(["/log-ind/bekraeft"])
})
