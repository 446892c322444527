import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp, buildWaiting, mailsTo } from "#test/events.ts"
import { offerSeatsByItself } from "../jobs.ts"
import { standingHold } from "../queries/standing-hold.ts"
import { holdSeats } from "./hold-seats.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { releaseHold } from "./release-hold.ts"
import { signUp } from "./sign-up.ts"

useDatabase()

test("seats that are given back are free at once, or offered to who waits; twice does no more", async () => {
  const event = await buildEvent({ seats: 1 })
  const { slug, ticketId: productId } = event
  const { token } = await holdSeats(visitor, { slug, productId, seats: 1, client: "127.0.0.1" })
  await joinWaitingList(visitor, buildWaiting(event, "venter-gaves@example.org"))
  await releaseHold(visitor, { slug, hold: token })
  await releaseHold(visitor, { slug, hold: token })
  await offerSeatsByItself(event.id)
  expect(await mailsTo("venter-gaves@example.org", "events.offer")).toBe(1)
  expect(await standingHold(visitor, { eventId: event.id, token })).toBeNull()
})

test("control: without giving back the seat is not free", async () => {
  const event = await buildEvent({ seats: 1 })
  const { slug, ticketId: productId } = event
  const { token } = await holdSeats(visitor, { slug, productId, seats: 1, client: "127.0.0.1" })
  const input = buildSignUp(event, ["naeste@example.org"])
  await expect(signUp(visitor, input)).rejects.toMatchObject({ code: "events.soldOut" })
  await releaseHold(visitor, { slug, hold: token })
  expect((await signUp(visitor, input)).code).toMatch(/^[\w-]{20,}$/)
})
