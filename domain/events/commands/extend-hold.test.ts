import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { standingHold } from "../queries/standing-hold.ts"
import { extendHold } from "./extend-hold.ts"
import { holdSeats } from "./hold-seats.ts"

useDatabase()

test("a hold is extended once, however often and simultaneously it is asked", async () => {
  const { slug, id: eventId, ticketId: productId } = await buildEvent()
  const { token } = await holdSeats(visitor, { slug, productId, seats: 2, client: "127.0.0.1" })
  const before = await standingHold(visitor, { eventId, token })
  const presses = Array.from({ length: 10 }, () => extendHold(visitor, { slug, hold: token }))
  const done = await Promise.allSettled(presses)
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  const after = await standingHold(visitor, { eventId, token })
  expect((after?.dueAt.getTime() ?? 0) - (before?.dueAt.getTime() ?? 0)).toBe(10 * 60_000)
  expect(after?.mayExtend).toBe(false)
})

test("what is over is not extended", async () => {
  const { slug, ticketId: productId } = await buildEvent()
  const { token } = await holdSeats(visitor, { slug, productId, seats: 2, client: "127.0.0.1" })
  setClock(new Date(Date.now() + 16 * 60_000))
  try {
    expect(await refusalOf(extendHold(visitor, { slug, hold: token }))).toBe("seats.hold.over")
  } finally {
    setClock(null)
  }
  expect(await refusalOf(extendHold(visitor, { slug, hold: "x".repeat(30) }))).toBe("seats.hold.over")
})
