import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { unpublishEntry } from "#domain/content/commands/unpublish-entry.ts"
import type { Block } from "#domain/content/rules/body.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { buildCall } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { organisation, person } from "#test/people.ts"
import { askedSurvey, publishPage, release } from "#test/surveys.ts"
import { liveBlocks } from "./live-blocks.ts"

useDatabase()

async function shownOf(block: Block) {
  const { shown, trueUntil } = await liveBlocks(visitor, { type: "doc", content: [block] })
  return { live: shown.get(block), trueUntil }
}

test("an event with its seats, true for two seconds; a seat that is taken is told", async () => {
  const event = await buildEvent()
  const block: Block = { type: "eventCard", attrs: { entryId: event.id } }
  const seats = async () => {
    const { live } = await shownOf(block)
    const [ticket] = live?.type === "eventCard" ? live.event.products : []
    return ticket && "free" in ticket.seats ? ticket.seats.free : null
  }
  const before = await seats()
  expect((await shownOf(block)).trueUntil?.getTime()).toBeLessThanOrEqual(now().getTime() + 2_000)
  await signUp(visitor, buildSignUp(event, ["en@example.org"]))
  expect(await seats()).toBe((before ?? 0) - 1)
})

test("what is taken back is shown no longer", async () => {
  const event = await buildEvent()
  const block: Block = { type: "eventCard", attrs: { entryId: event.id } }
  expect((await shownOf(block)).live?.type).toBe("eventCard")
  const { version } = await db.entry.findUniqueOrThrow({ where: { id: event.id }, select: { version: true } })
  await unpublishEntry(desk, { id: event.id, version })
  expect((await shownOf(block)).live).toBeUndefined()
})

test("a call with its deadline, until which the page is true; inside a callout too", async () => {
  const call = await buildCall()
  const card: Block = { type: "callCard", attrs: { entryId: call.id } }
  const { shown, trueUntil } = await liveBlocks(visitor, {
    type: "doc",
    content: [{ type: "callout", attrs: { tone: "note" }, content: [card] }],
  })
  const live = shown.get(card)
  if (live?.type !== "callCard") throw new Error("the call is not shown")
  expect(trueUntil?.getTime()).toBeLessThanOrEqual(live.call.deadlineAt.getTime() + 1)
})

test("a survey once its figures are out, and the question that was asked for", async () => {
  const asked = await askedSurvey()
  const block: Block = { type: "surveyFigure", attrs: { entryId: asked.id, indicator: "", show: "map" } }
  await release(asked, "kode;model\n101;1")
  expect((await shownOf(block)).live).toBeUndefined()
  await publishPage(asked)
  const { live } = await shownOf(block)
  expect(live?.type === "surveyFigure" && live.shown?.figures.length).toBe(98)
  const other: Block = { type: "surveyFigure", attrs: { entryId: asked.id, indicator: "x", show: "map" } }
  expect((await shownOf(other)).live).toBeUndefined()
})

test("the people of an association, without those who only coordinate, and of no other organisation", async () => {
  for (const kind of ["ASSOCIATION", "LIBRARY"] as const) {
    const organisationId = await organisation(kind)
    for (const held of ["COMMITTEE", "EMPLOYEE", "COORDINATOR"] as const) {
      const { id: personId } = await person()
      await db.affiliation.create({
        data: { personId, organisationId, function: held, fromOn: new Date("2020-01-01") },
        select: { id: true },
      })
    }
    const { live } = await shownOf({ type: "people", attrs: { organisationId } })
    const functions = live?.type === "people" ? live.people.map((each) => each.function) : null
    expect(functions).toEqual(kind === "ASSOCIATION" ? ["COMMITTEE", "EMPLOYEE"] : null)
  }
})
